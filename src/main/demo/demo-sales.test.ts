import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../shared/domain/plan/plan-checks';
import { capacityOf } from '../../shared/domain/plan/plan-document';
import { salesOf, seatNosOf } from './demo-sales';
import { startOf } from './demo-times';
import { houses } from './houses';
import { programme } from './programme';

describe('the bookings of the demonstration', () => {
  test.each(programme)('of $name sell each seat once, the same every time', (event) => {
    const sales = salesOf(event, 7);
    const seats = sales.flatMap((sale) => sale.seatNos);
    expect(new Set(seats).size).toBe(seats.length);
    const kept = sales.filter((sale) => !sale.isCancelled).flatMap((sale) => sale.seatNos);
    expect(kept).toHaveLength(Math.round(event.capacity * event.sold));
    expect(salesOf(event, 7)).toEqual(sales);
  });
});

describe('the houses of the demonstration', () => {
  test.each(programme.flatMap(({ house, ...event }) => (house ? [{ ...event, house }] : [])))(
    'seat $capacity for $name, in the zones that are priced',
    ({ house, capacity, prices, kept = [] }) => {
      const plan = houses[house];
      expect(capacityOf(plan)).toBe(capacity);
      expect(checkPlan(plan)).toEqual([]);
      expect(prices.map(({ code }) => code)).toEqual(plan.zones.map(({ code }) => code));
      for (const { labels } of kept) expect(seatNosOf(house, labels)).not.toContain(0);
    },
  );
});

describe('tonight', () => {
  test('begins at half past seven', () => {
    const noon = new Date('2026-11-28T12:00:00+07:00');
    expect(new Date(startOf(noon, 0, 'soon'))).toEqual(new Date('2026-11-28T19:30:00+07:00'));
  });

  test('begins later when that is nearly over, so that there is something to sell', () => {
    const late = new Date('2026-11-28T20:10:00+07:00');
    expect(new Date(startOf(late, 0, 'soon'))).toEqual(new Date('2026-11-28T20:45:00+07:00'));
  });

  test('belongs to the day at the house, not of Greenwich', () => {
    expect(startOf(new Date('2026-11-28T18:00:00Z'), 1, '11:00')).toBe('2026-11-30T11:00:00+07:00');
  });
});

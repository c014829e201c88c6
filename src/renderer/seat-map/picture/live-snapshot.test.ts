import { describe, expect, test } from 'vitest';
import { eventId } from '../../../shared/domain/ids';
import { applyMessage, untilNextHoldEnds, type LiveSnapshot } from './live-snapshot';

const tonight = eventId.parse('01999999-0000-7000-8000-000000000001');
const another = eventId.parse('01999999-0000-7000-8000-000000000002');
const house = (states: number[]): LiveSnapshot => ({
  eventId: tonight,
  layoutVersion: '1',
  states: new Uint8Array(states),
  at: '2026-11-28T12:00:00Z',
  nextHoldEndsAt: null,
  clockAhead: 0,
});

describe('the picture of the house', () => {
  test('follows runs of seats that changed', () => {
    const runs = [
      [1, 2, 4],
      [4, 4, 1],
    ] as const;
    const holdsEndAt = '2026-11-28T12:08:00Z';
    const after = applyMessage(house([0, 0, 0, 0]), { type: 'seats', eventId: tonight, runs, holdsEndAt });
    expect([...after.states]).toEqual([4, 4, 0, 1]);
    expect(after.nextHoldEndsAt).toBe(holdsEndAt);
  });

  test('leaves the snapshot that was drawn as it was', () => {
    const before = house([0, 0]);
    applyMessage(before, { type: 'seats', eventId: tonight, runs: [[1, 2, 4]], holdsEndAt: null });
    expect([...before.states]).toEqual([0, 0]);
  });

  test('does not mind the seats of another event', () => {
    const before = house([0, 0]);
    expect(
      applyMessage(before, { type: 'seats', eventId: another, runs: [[1, 2, 4]], holdsEndAt: null }),
    ).toBe(before);
  });

  test('asks again when the first hold ends on the clock of the server', () => {
    const held = { ...house([1]), nextHoldEndsAt: '2026-11-28T12:08:00Z', clockAhead: 60_000 };
    expect(untilNextHoldEnds(held, new Date('2026-11-28T12:06:00Z').getTime())).toBe(60_000);
    expect(untilNextHoldEnds(house([0]), 0)).toBeNull();
  });
});

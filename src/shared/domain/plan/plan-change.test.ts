import { describe, expect, it } from 'vitest';
import { makePlan } from './generators/make-plan';
import { checkPlan, isSound } from './plan-checks';
import { planDifference } from './plan-difference';
import type { PlanDocument } from './plan-document';
import { planHouse } from './plan-house';
import type { PlanSeat } from './plan-seats';
import { arcLine, lineLength, placesAlong } from './row-geometry';

const house = makePlan({ kind: 'grid', name: 'Hall', capacity: 24, seatsPerRow: 6 });

/** The plan with one seat changed: the second of row B. */
function withSeat(change: Partial<PlanSeat>): PlanDocument {
  const rows = house.rows.map((row, index) =>
    index === 1
      ? { ...row, seats: row.seats.map((seat, nth) => (nth === 1 ? { ...seat, ...change } : seat)) }
      : row,
  );
  return { ...house, rows };
}

const b2 = house.rows[1]?.seats[1];

describe('two versions of a plan', () => {
  it.each<[string, Partial<PlanSeat>, object[]]>([
    ['moved', { y: 4.25 }, [{ what: 'moved' }]],
    ['renamed', { number: '2a' }, [{ what: 'relabelled', to: 'B2a' }]],
    ['priced otherwise', { zone: 'X' }, [{ what: 'rezoned', from: 'A', to: null }]],
    [
      'made a wheelchair place',
      { kind: 'wheelchair' },
      [{ what: 'kind', from: 'standard', to: 'wheelchair' }],
    ],
  ])('tells that a seat was %s', (_, change, expected) => {
    expect(planDifference(house, withSeat(change))).toMatchObject([
      { id: b2?.id, label: 'B2', changes: expected },
    ]);
  });

  it('tells one seat from another by its id, whatever it is called', () => {
    const found = planDifference(house, withSeat({ id: 'new' }));
    expect(found.map(({ label, changes }) => [label, changes[0]?.what])).toEqual([
      ['B2', 'added'],
      ['B2', 'removed'],
    ]);
  });

  it('finds nothing changed when the whole house is moved on its drawing', () => {
    const moved: PlanDocument = {
      ...house,
      focal: { x: 5, y: 5 },
      rows: house.rows.map((row) => ({
        ...row,
        seats: row.seats.map((seat) => ({ ...seat, x: seat.x + 5, y: seat.y + 5 })),
      })),
    };
    expect(planDifference(house, moved)).toEqual([]);
  });
});

describe('what is wrong with a plan', () => {
  const wrong = (plan: PlanDocument) =>
    checkPlan(plan).map(({ code, names, where }) => ({ code, names, at: where === null ? null : 'placed' }));

  it.each<[string, PlanDocument, object]>([
    ['a label twice', withSeat({ number: '1' }), { code: 'label_twice', names: ['B1'], at: 'placed' }],
    ['an id twice', withSeat({ id: 'r1.1' }), { code: 'id_twice', names: ['r1.1'], at: 'placed' }],
    [
      'seats on each other',
      withSeat({ x: (b2?.x ?? 0) - 0.4 }),
      { code: 'seats_overlap', names: ['B1', 'B2'], at: 'placed' },
    ],
    ['no number', withSeat({ number: ' ' }), { code: 'number_missing', names: ['B'], at: 'placed' }],
    ['an unknown zone', withSeat({ zone: 'X' }), { code: 'zone_unknown', names: ['X'], at: null }],
    ['a seat far off', withSeat({ y: 60 }), { code: 'seat_isolated', names: ['B2'], at: 'placed' }],
    [
      'a seat on the stage',
      withSeat({ x: 0, y: -2 }),
      { code: 'seat_unreachable', names: ['B2'], at: 'placed' },
    ],
    [
      'an unknown section',
      { ...house, sections: [] },
      { code: 'section_unknown', names: ['house'], at: 'placed' },
    ],
    ['no seats', { ...house, rows: [] }, { code: 'no_seats', names: [], at: null }],
  ])('names and places %s', (_, plan, expected) => {
    expect(wrong(plan)).toContainEqual(expected);
  });

  it('publishes what only looks wrong', () => {
    expect(isSound(checkPlan(withSeat({ y: 60 })))).toBe(true);
    expect(isSound(checkPlan(withSeat({ number: '1' })))).toBe(false);
  });
});

describe('neighbours', () => {
  it('are read from distances and corrected by hand', () => {
    const gap = { from: { x: 0, y: 0 }, to: { x: 4, y: 0 }, bulge: 0, gaps: [{ after: 2, width: 1 }] };
    const places = placesAlong(gap, 4);
    const row = (corrections: (boolean | undefined)[]): PlanDocument => ({
      ...house,
      rows: [
        {
          id: 'r',
          section: 'house',
          name: 'A',
          seats: places.map((place, index): PlanSeat => {
            const aisleAfter = corrections[index];
            const seat = { id: `s${index}`, number: String(index + 1), ...place, zone: 'A' };
            return aisleAfter === undefined ? seat : { ...seat, aisleAfter };
          }),
        },
      ],
    });
    expect([...planHouse(row([])).right]).toEqual([2, 0, 4, 0]);
    expect([...planHouse(row([true, false])).right]).toEqual([0, 3, 4, 0]);
  });

  it('stand evenly along an arc', () => {
    const line = { ...arcLine({ x: 0, y: -10 }, 20, -0.5, 0.5), gaps: [] };
    expect(lineLength(line)).toBeCloseTo(20, 2);
    const places = placesAlong(line, 41);
    for (const { x, y } of places) expect(Math.hypot(x, y + 10)).toBeCloseTo(20, 2);
    expect(places[20]).toEqual({ x: 0, y: 10 });
  });
});

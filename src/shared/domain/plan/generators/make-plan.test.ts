import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPlan } from '../plan-checks';
import { capacityOf, planDocument } from '../plan-document';
import { planHouse } from '../plan-house';
import { makePlan } from './make-plan';
import { planRecipe, type PlanRecipe } from './plan-recipe';

const kinds = ['grid', 'theatre', 'cinema', 'bowl', 'club'] as const;
const recipe = (kind: PlanRecipe['kind'], capacity: number) =>
  planRecipe.parse({ kind, name: 'House', capacity });
const houses = kinds.flatMap((kind) =>
  [1, 2, 7, 20, 83, 590, 2_000, 7_531].map((capacity) => [kind, capacity] as const),
);

it.each(houses)('makes a %s for exactly %i with nothing to mend', (kind, capacity) => {
  const plan = makePlan(recipe(kind, capacity));
  expect(planDocument.parse(plan)).toEqual(plan);
  expect(capacityOf(plan)).toBe(capacity);
  expect(checkPlan(plan)).toEqual([]);
});

it('makes a bowl for 100,000 with nothing to mend', () => {
  const plan = makePlan(recipe('bowl', 100_000));
  expect(planDocument.safeParse(plan).success).toBe(true);
  expect(checkPlan(plan)).toEqual([]);
  const house = planHouse(plan);
  expect(house.x).toHaveLength(100_000);
  expect(Math.max(...house.x.slice(0, 1_000).map(Math.abs))).toBeLessThan(200);
}, 60_000);

it('leaves the only chair beside standing room alone', () => {
  const plan = makePlan({ kind: 'club', name: 'House', capacity: 9, standing: 8 });
  expect(checkPlan(plan)).toEqual([]);
});

it('makes what anybody asks for, exactly', () => {
  const asked = fc.oneof(
    fc.record(
      {
        kind: fc.constant('grid' as const),
        name: fc.constant('House'),
        capacity: fc.integer({ min: 1, max: 2_500 }),
        seatsPerRow: fc.integer({ min: 1, max: 90 }),
        aisles: fc.integer({ min: 0, max: 8 }),
        zones: fc.integer({ min: 1, max: 8 }),
      },
      { requiredKeys: ['kind', 'name', 'capacity'] },
    ),
    fc.record(
      {
        kind: fc.constant('theatre' as const),
        name: fc.constant('House'),
        capacity: fc.integer({ min: 1, max: 2_500 }),
        balconies: fc.integer({ min: 0, max: 4 }),
        opening: fc.integer({ min: 10, max: 170 }),
        aisles: fc.integer({ min: 0, max: 8 }),
      },
      { requiredKeys: ['kind', 'name', 'capacity'] },
    ),
    fc.record(
      {
        kind: fc.constant('club' as const),
        name: fc.constant('House'),
        capacity: fc.integer({ min: 1, max: 1_500 }),
        seatsPerTable: fc.integer({ min: 2, max: 8 }),
        standing: fc.integer({ min: 0, max: 900 }),
      },
      { requiredKeys: ['kind', 'name', 'capacity'] },
    ),
  );
  fc.assert(
    fc.property(asked, (wanted) => {
      const plan = makePlan(planRecipe.parse(wanted));
      expect(capacityOf(plan)).toBe(wanted.capacity);
      expect(checkPlan(plan)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('keeps both sides of a theatre alike', () => {
  const plan = makePlan(recipe('theatre', 2_000));
  for (const { seats } of plan.rows)
    for (const [index, seat] of seats.entries())
      expect(seat.x + (seats[seats.length - 1 - index]?.x ?? 0)).toBeCloseTo(0, 1);
});

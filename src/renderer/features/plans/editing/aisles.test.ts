import { describe, expect, it } from 'vitest';
import { aislesAfter } from '../../../../shared/domain/plan/adjacency';
import { emptyPlan, planDocument } from '../../../../shared/domain/plan/plan-document';
import { aislesOf, setAisles } from './aisles';
import { paste, copy, repeat } from './copying';
import { addArea, addShape, addTable, cornersOfBox } from './making';
import { flatten, pickAt } from './picking';
import { addRow } from './rows';

const square = cornersOfBox({ left: 0, right: 4, top: 0, bottom: 4 });

/** One row of twenty seats, half a metre apart. */
function oneRow() {
  return addRow(emptyPlan('Hall'), { from: { x: 0, y: 3 }, to: { x: 10.45, y: 3 }, bulge: 0.5 });
}

describe('aisles', () => {
  it('two aisles part a row in three, and its seats stay as far apart as they were', () => {
    const { plan, id } = oneRow();
    const before = plan.rows[0]?.seats ?? [];
    const after = setAisles(plan, new Set([id]), [14, 6], 1.2);
    const [row] = after.rows;
    if (!row) throw new Error('no row');
    expect(aislesOf(row)).toEqual({ after: [6, 14], width: 1.2 });
    const ends = aislesAfter(row.seats).flatMap((isEnd, index) => (isEnd ? [index + 1] : []));
    expect(ends).toEqual([6, 14, row.seats.length]);
    expect(apart(row.seats, 0)).toBeCloseTo(apart(before, 0), 2);
    expect(row.seats).toHaveLength(before.length);
    expect(planDocument.safeParse(after).success).toBe(true);
  });

  it('taking them away brings the row back', () => {
    const { plan, id } = oneRow();
    const chosen = new Set([id]);
    const back = setAisles(setAisles(plan, chosen, [6, 14], 2), chosen, [], 2);
    for (const [index, seat] of (back.rows[0]?.seats ?? []).entries()) {
      const before = plan.rows[0]?.seats[index];
      expect(Math.hypot(seat.x - (before?.x ?? 0), seat.y - (before?.y ?? 0))).toBeLessThan(0.01);
    }
  });

  it('places that a shorter row does not have are passed over', () => {
    const { plan, id } = oneRow();
    const { rows } = setAisles(plan, new Set([id]), [0, 6, 99], 1);
    expect(rows[0] && aislesOf(rows[0]).after).toEqual([6]);
  });
});

describe('names', () => {
  it('areas that are repeated or pasted twice get a name each', () => {
    const { plan, id } = addArea(emptyPlan('Hall'), square, 'Standing');
    const chosen = new Set([id]);
    const { plan: four } = repeat(plan, chosen, 3, { x: 5, y: 0 });
    const clipping = copy(plan, chosen);
    if (!clipping) throw new Error('nothing copied');
    const { plan: five } = paste(four, clipping, { x: 0, y: 9 });
    expect(five.areas.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `Standing ${n}`));
  });

  it('a new area or table takes no name that another has after one was removed', () => {
    let plan = emptyPlan('Hall');
    for (const x of [0, 9])
      plan = addTable(addArea(plan, square, 'Standing').plan, { x, y: 9 }, 'round', 4).plan;
    plan = { ...plan, areas: plan.areas.slice(1), tables: plan.tables.slice(1) };
    plan = addTable(addArea(plan, square, 'Standing').plan, { x: 18, y: 9 }, 'round', 4).plan;
    expect(plan.areas.map(({ name }) => name)).toEqual(['Standing 2', 'Standing 3']);
    expect(plan.tables.map(({ name }) => name)).toEqual(['T2', 'T3']);
  });
});

it('a line that came from a file is chosen by a press near it', () => {
  const { plan } = addShape(
    emptyPlan('Hall'),
    { left: 50, right: 51, top: 50, bottom: 51 },
    'ellipse',
    'other',
  );
  const points = [
    { x: 20, y: 0 },
    { x: 20, y: 10 },
    { x: 30, y: 10 },
  ];
  const line = { id: 'l', form: 'line' as const, role: 'wall' as const, text: '', points };
  const flat = flatten({ ...plan, shapes: [...plan.shapes, line] });
  expect(pickAt(flat, { x: 20.1, y: 4 }, 'whole', 0.2)).toBe('l');
  expect(pickAt(flat, { x: 25, y: 9.9 }, 'whole', 0.2)).toBe('l');
  expect(pickAt(flat, { x: 21, y: 4 }, 'whole', 0.2)).toBe(null);
});

function apart(seats: readonly { x: number; y: number }[], index: number): number {
  const [one, two] = [seats[index], seats[index + 1]];
  return one && two ? Math.hypot(one.x - two.x, one.y - two.y) : Number.NaN;
}

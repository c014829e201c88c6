import { expect, it } from 'vitest';
import { emptyPlan, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { addPolygon } from './making';
import { moveBy } from './moving';
import { cornersChosen, middles, withCorner, withCornerAfter, withoutCorner } from './corners';
import { addRow } from './rows';
import { anchorsOf, linesOf, wayOnto } from './snapping';

/** Rows of ten, 0.9 m apart, the last one out of line. */
function rowsOfTen(): { plan: PlanDocument; ids: string[] } {
  let plan = emptyPlan('Hall');
  const ids: string[] = [];
  for (const [x, y] of [
    [0, 3],
    [0, 3.9],
    [0.13, 5.02],
  ] as const) {
    const made = addRow(plan, { from: { x, y }, to: { x: x + 4.95, y }, bulge: 0 });
    ({ plan } = made);
    ids.push(made.id);
  }
  return { plan, ids };
}

it('brings a row under the ends of the others and as far behind them as rows are apart', () => {
  const { plan, ids } = rowsOfTen();
  const dragged = new Set([ids[2] ?? '']);
  const onto = wayOnto(linesOf(plan, dragged), anchorsOf(plan, dragged), { x: -0.12, y: -0.2 }, 0.25);
  expect(onto).toEqual({ x: { by: -0.13, at: 0 }, y: { by: -0.22, at: 4.8 } });
  const after = moveBy(plan, dragged, { x: onto.x?.by ?? 0, y: onto.y?.by ?? 0 });
  expect(after.rows[2]?.line).toMatchObject({ from: { x: 0, y: 4.8 }, to: { x: 4.95, y: 4.8 } });
});

it('goes onto nothing from too far away', () => {
  const { plan, ids } = rowsOfTen();
  const dragged = new Set([ids[2] ?? '']);
  const far = wayOnto(linesOf(plan, dragged), anchorsOf(plan, dragged), { x: 100, y: 100 }, 0.25);
  expect(far).toEqual({ x: null, y: null });
});

it('brings a single seat into line with the seats around it', () => {
  const { plan } = rowsOfTen();
  const seat = plan.rows[1]?.seats[4];
  const moved = moveBy(plan, new Set([seat?.id ?? '']), { x: 0.07, y: 0.05 });
  const chosen = new Set([seat?.id ?? '']);
  const onto = wayOnto(linesOf(moved, chosen), anchorsOf(moved, chosen), { x: -0.05, y: -0.04 }, 0.25);
  expect(onto.x?.at).toBe(seat?.x);
  expect(onto.y?.at).toBe(seat?.y);
});

it('moves, adds and takes away corners of an outline, and keeps three', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 3 },
  ];
  const { plan, id } = addPolygon(emptyPlan('Hall'), corners);
  const pointsIn = (changed: PlanDocument) => cornersChosen(changed, new Set([id]))?.points;
  expect(middles(corners, true)).toEqual([
    { x: 2, y: 0 },
    { x: 4, y: 1.5 },
    { x: 2, y: 1.5 },
  ]);
  expect(pointsIn(withCorner(plan, id, 1, { x: 5, y: 1 }))).toEqual([corners[0], { x: 5, y: 1 }, corners[2]]);
  const four = withCornerAfter(plan, id, 2, { x: 0, y: 3 });
  expect(pointsIn(four)).toEqual([...corners, { x: 0, y: 3 }]);
  expect(pointsIn(withoutCorner(four, id, 3))).toEqual(corners);
  expect(withoutCorner(plan, id, 0).shapes).toEqual(plan.shapes);
});

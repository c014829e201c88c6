import { pitchOf } from '../../../../shared/domain/plan/row-geometry';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanRow, RowLine } from '../../../../shared/domain/plan/plan-seats';
import type { Chosen } from './parts';
import { changeRows, lineThrough, spacedBy } from './rows';

/** Width in metres that an aisle has until somebody says another. */
export const usualAisle = 1.2;

/** Aisles of a row as its line has them: after which seats, from the left, and how wide. */
export function aislesOf(row: PlanRow): { after: number[]; width: number } {
  const gaps = row.line?.gaps.filter(({ after }) => after < row.seats.length) ?? [];
  return { after: gaps.map(({ after }) => after), width: gaps[0]?.width ?? usualAisle };
}

/** Gives every chosen row aisles after these seats. Its seats stay as far apart as they were, so the row grows or shrinks. */
export function setAisles(
  plan: PlanDocument,
  chosen: Chosen,
  after: readonly number[],
  width: number,
): PlanDocument {
  const places = [...new Set(after)].sort((a, b) => a - b).slice(0, 50);
  return changeRows(plan, chosen, (row) => {
    const line = row.line ?? lineThrough(row);
    if (!line || row.seats.length < 2) return row;
    const gaps: RowLine['gaps'] = places
      .filter((place) => place >= 1 && place < row.seats.length)
      .map((place) => ({ after: place, width }));
    return spacedBy({ ...row, line: { ...line, gaps } }, pitchOf(line, row.seats.length));
  });
}

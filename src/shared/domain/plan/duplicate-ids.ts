import type { PlanDocument } from './plan-document';
import type { PlanHouse } from './plan-house';
import type { Point } from './plan-values';

/** Ids that are there more than once. Seats and places must differ among themselves; so must rows, tables, areas and drawing. */
export function duplicateIds(
  plan: PlanDocument,
  { ids, x, y }: Pick<PlanHouse, 'ids' | 'x' | 'y'>,
): { id: string; where: Point | null }[] {
  const seats = twice(ids).map((index) => ({
    id: ids[index] ?? '',
    where: { x: x[index] ?? 0, y: y[index] ?? 0 },
  }));
  const parts = [...plan.rows, ...plan.tables, ...plan.areas, ...plan.shapes, ...plan.captions].map(
    ({ id }) => id,
  );
  const sections = plan.sections.map(({ id }) => id);
  return [
    ...seats,
    ...twice(parts).map((index) => ({ id: parts[index] ?? '', where: null })),
    ...twice(sections).map((index) => ({ id: sections[index] ?? '', where: null })),
  ];
}

/** Places of those that were there before. */
function twice(ids: readonly string[]): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) found.push(index);
    seen.add(id);
  }
  return found;
}

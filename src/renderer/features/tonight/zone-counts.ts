import type { SeatLayout } from '../../../shared/contract/seats';
import { codeOf } from '../../../shared/domain/seat-state';

/** Free seats by `categoryNo`. */
export function freeByCategory(
  layout: Pick<SeatLayout, 'category'>,
  states: Uint8Array,
): Map<number, number> {
  const counts = new Map<number, number>();
  const free = codeOf('free');
  layout.category.forEach((category, place) => {
    if (states[place] === free) counts.set(category, (counts.get(category) ?? 0) + 1);
  });
  return counts;
}

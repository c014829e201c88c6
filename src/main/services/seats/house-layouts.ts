import { houseLayout, type HouseLayout } from '../../../shared/domain/seat-layout';

const kept = new Map<number, HouseLayout>();

/** The layout of a capacity; the last few stay in memory, because a rush asks for one again and again. Not to be changed. */
export function layoutFor(capacity: number): HouseLayout {
  const known = kept.get(capacity);
  if (known !== undefined) return known;
  const layout = houseLayout(capacity);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= 8) kept.delete(oldest);
  kept.set(capacity, layout);
  return layout;
}

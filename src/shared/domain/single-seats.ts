/** Whom each seat has beside it, by number; 0: nobody. Place in each list: `seatNo - 1`. */
export interface SideBySide {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

/** What happens when a sale would leave one seat alone: nothing, somebody is told, or it is refused while there is another choice. */
export const singleSeatRules = ['off', 'warn', 'forbid'] as const;
export type SingleSeatRule = (typeof singleSeatRules)[number];

/**
 * Seats that taking others would leave alone: free, with nobody free beside them any more, beside a seat that is taken now. A seat that
 * was alone already is not among them. `isFree`: for an ordinary sale, now; so seats without numbers and kept for wheelchairs are not.
 * Ascending.
 */
export function singlesLeft(
  { left, right }: SideBySide,
  isFree: (seatNo: number) => boolean,
  taking: readonly number[],
): number[] {
  const taken = new Set(taking);
  const stays = (seatNo: number) => seatNo > 0 && !taken.has(seatNo) && isFree(seatNo);
  const singles = new Set<number>();
  for (const seatNo of taking) {
    if (!isFree(seatNo)) continue;
    for (const beside of [left[seatNo - 1] ?? 0, right[seatNo - 1] ?? 0]) {
      if (!stays(beside) || stays(left[beside - 1] ?? 0) || stays(right[beside - 1] ?? 0)) continue;
      singles.add(beside);
    }
  }
  return [...singles].sort((a, b) => a - b);
}

/** Seats that are taken as groups of neighbours, each from left to right. */
export function groupsOf({ left, right }: SideBySide, seatNos: readonly number[]): number[][] {
  const waiting = new Set(seatNos);
  const groups: number[][] = [];
  for (const seatNo of seatNos) {
    if (!waiting.has(seatNo)) continue;
    let first = seatNo;
    // A round row has no first seat: one walk around it is enough.
    for (let steps = 0; steps < seatNos.length && waiting.has(left[first - 1] ?? 0); steps++)
      first = left[first - 1] ?? 0;
    const group: number[] = [];
    for (let next = first; waiting.delete(next); next = right[next - 1] ?? 0) group.push(next);
    groups.push(group);
  }
  return groups;
}

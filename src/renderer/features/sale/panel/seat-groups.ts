import type { Hold } from '../../../../shared/contract/holds';

/** Seats that stand on one line of the panel: one seat, or neighbours of one price where there are many. */
export type SeatGroup = {
  readonly seatNos: readonly number[];
  readonly labels: readonly string[];
  readonly categoryNo: number;
  /** Of one of them, minor units. */
  readonly priceMinor: number;
};

/** So many seats are still listed one by one. */
const mostLines = 12;

/** The lines of the panel. Neighbours in number are only joined when one line a seat would be too many. */
export function groupsOf(seats: Hold['seats']): SeatGroup[] {
  const sorted = seats.toSorted((a, b) => a.seatNo - b.seatNo);
  const groups: { seatNos: number[]; labels: string[]; categoryNo: number; priceMinor: number }[] = [];
  for (const { seatNo, label, categoryNo, priceMinor } of sorted) {
    const before = groups.at(-1);
    const joins =
      sorted.length > mostLines &&
      before?.seatNos.at(-1) === seatNo - 1 &&
      before.categoryNo === categoryNo &&
      before.priceMinor === priceMinor;
    if (joins) {
      before.seatNos.push(seatNo);
      before.labels.push(label);
    } else groups.push({ seatNos: [seatNo], labels: [label], categoryNo, priceMinor });
  }
  return groups;
}

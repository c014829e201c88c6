import type { Hold } from '../../../../shared/contract/holds';

/** Seats that stand on one line of the panel: one seat, or neighbours of one price where there are many. */
export type SeatGroup = {
  readonly seatNos: readonly number[];
  readonly labels: readonly string[];
  /** The area of places without numbers; `null`: seats. */
  readonly area: string | null;
  readonly categoryNo: number;
  /** Of one of them, minor units. */
  readonly priceMinor: number;
};

/** So many seats are still listed one by one. */
const mostLines = 12;

/** The lines of the panel: places of an area on one, neighbours in number only where one line a seat would be too many. */
export function groupsOf(
  seats: Hold['seats'],
  areaOf: (seatNo: number) => string | null = () => null,
): SeatGroup[] {
  const sorted = seats.toSorted((a, b) => a.seatNo - b.seatNo);
  const groups: Writable<SeatGroup>[] = [];
  for (const { seatNo, label, categoryNo, priceMinor } of sorted) {
    const area = areaOf(seatNo);
    const before = groups.at(-1);
    const joins =
      before?.area === area &&
      before.categoryNo === categoryNo &&
      before.priceMinor === priceMinor &&
      (area !== null || (sorted.length > mostLines && before.seatNos.at(-1) === seatNo - 1));
    if (joins) {
      before.seatNos.push(seatNo);
      before.labels.push(label);
    } else groups.push({ seatNos: [seatNo], labels: [label], area, categoryNo, priceMinor });
  }
  return groups;
}

type Writable<Group extends SeatGroup> = Omit<Group, 'seatNos' | 'labels'> & {
  seatNos: number[];
  labels: string[];
};

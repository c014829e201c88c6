import type { SeatLayout } from '../../../shared/contract/seats';

const decoder = new TextDecoder();

/** What a seat is called. `seatNo` from 1; `''` for one that the house does not have. */
export function labelOf({ labels, labelEnds }: SeatLayout, seatNo: number): string {
  if (seatNo < 1 || seatNo > labelEnds.length) return '';
  return decoder.decode(labels.subarray(seatNo > 1 ? labelEnds[seatNo - 2] : 0, labelEnds[seatNo - 1]));
}

const zero = 48;
const nine = 57;
/** More digits than any label needs; what is longer is no number of a seat. */
const mostDigits = 6;

/** The number at the end of every label (`Seat-12` gives 12), −1 where there is none. Reads the bytes, makes no strings. */
export function numbersIn({ labels, labelEnds }: Pick<SeatLayout, 'labels' | 'labelEnds'>): Int32Array {
  const numbers = new Int32Array(labelEnds.length);
  let start = 0;
  for (let i = 0; i < labelEnds.length; i++) {
    numbers[i] = numberAtEnd(labels, start, labelEnds[i]);
    start = labelEnds[i];
  }
  return numbers;
}

function numberAtEnd(labels: Uint8Array, start: number, end: number): number {
  let number = 0;
  let factor = 1;
  let at = end - 1;
  for (; at >= start && labels[at] >= zero && labels[at] <= nine; at--) {
    number += (labels[at] - zero) * factor;
    factor *= 10;
  }
  const digits = end - 1 - at;
  return digits > 0 && digits <= mostDigits ? number : -1;
}

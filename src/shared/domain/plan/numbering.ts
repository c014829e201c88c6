import { rowName } from '../seat-layout';
import type { Numbering } from './plan-seats';

export const fromTheLeft: Numbering = { from: 'left', series: 'all', signs: 'numbers', start: 1 };

/**
 * What stands on each seat of a row, from its left end to its right end. Odd and even begin at the first such number that is not below
 * the start. From the middle, an odd seat over stands on the side of the odd numbers.
 */
export function numbersOf(scheme: Numbering, seats: number): string[] {
  return numbersAs(scheme, valuesOf(scheme, seats));
}

/** Numbers several rows on without beginning anew in each. Answers one list for each row. */
export function numbersThrough(scheme: Numbering, rows: readonly number[]): string[][] {
  let start = scheme.start;
  return rows.map((seats) => {
    const values = valuesOf({ ...scheme, start }, seats);
    start = values.reduce((highest, value) => Math.max(highest, value + 1), start);
    return numbersAs(scheme, values);
  });
}

function numbersAs(scheme: Numbering, values: readonly number[]): string[] {
  return values.map((value) => (scheme.signs === 'letters' ? rowName(value - 1) : String(value)));
}

/** How rows are named, from the first to the last. */
export interface RowNaming {
  readonly signs: 'letters' | 'numbers';
  readonly start: number;
  /** Which end is the first: the row nearest to the stage, or the one furthest from it. */
  readonly from: 'front' | 'back';
}

/** Names of so many rows, from the front to the back. Letters leave out I and O. */
export function rowNames({ signs, start, from }: RowNaming, rows: number): string[] {
  const names = Array.from({ length: rows }, (_, index) =>
    signs === 'letters' ? rowName(start - 1 + index) : String(start + index),
  );
  return from === 'front' ? names : names.toReversed();
}

function valuesOf(scheme: Numbering, seats: number): number[] {
  if (scheme.from === 'middle') return fromTheMiddle(scheme, seats);
  const values = counted(scheme, scheme.series, seats);
  return scheme.from === 'left' ? values : values.toReversed();
}

function fromTheMiddle(scheme: Numbering, seats: number): number[] {
  const odd = counted(scheme, 'odd', Math.ceil(seats / 2));
  const even = counted(scheme, 'even', Math.floor(seats / 2));
  return scheme.oddSide === 'right' ? [...even.toReversed(), ...odd] : [...odd.toReversed(), ...even];
}

function counted(
  { start, signs, skip = [] }: Numbering,
  series: Numbering['series'],
  seats: number,
): number[] {
  const values: number[] = [];
  const step = series === 'all' ? 1 : 2;
  const least = signs === 'letters' ? Math.max(1, start) : start;
  let value = series === 'all' || least % 2 === (series === 'odd' ? 1 : 0) ? least : least + 1;
  for (; values.length < seats; value += step) if (!skip.includes(value)) values.push(value);
  return values;
}

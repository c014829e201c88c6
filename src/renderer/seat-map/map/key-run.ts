import { blockBetween } from '../engine/areas';
import type { House } from '../engine/house';

/** Seats that Shift and the arrows have taken so far, from the one where they began. Indices. */
export type KeyRun = { readonly anchor: number; readonly taken: readonly number[] };

/** What becomes of a run when the keyboard goes on to a seat. */
export type RunStep = { run: KeyRun; take: number[]; give: number[] };

/**
 * The run up to a seat: along the row, or the block up to another row. Going back gives back what lies beyond; seats that were
 * there before the run stay as they are. `mayTake`: free and not yet asked for.
 */
export function runTo(run: KeyRun, house: House, to: number, mayTake: (index: number) => boolean): RunStep {
  const before = new Set(run.taken);
  const taken = blockBetween(house, run.anchor, to).filter((index) => before.has(index) || mayTake(index));
  const now = new Set(taken);
  return {
    run: { anchor: run.anchor, taken },
    take: taken.filter((index) => !before.has(index)),
    give: run.taken.filter((index) => !now.has(index)),
  };
}

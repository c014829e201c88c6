import { Refused } from '../../../src/shared/refusals/refusal';
import type { RefusalCode } from '../../../src/shared/refusals/refusal';

/** What became of calls that ran at the same time: values, and refusals by code. A bug is thrown. */
export interface Outcomes<Value> {
  readonly done: Value[];
  readonly refused: RefusalCode[];
}

/** Runs calls at the same time and waits for all of them. */
export async function atOnce<Value>(calls: readonly (() => Promise<Value>)[]): Promise<Outcomes<Value>> {
  const outcomes: Outcomes<Value> = { done: [], refused: [] };
  const settled = await Promise.allSettled(calls.map((call) => call()));
  for (const outcome of settled) {
    if (outcome.status === 'fulfilled') outcomes.done.push(outcome.value);
    else if (outcome.reason instanceof Refused) outcomes.refused.push(outcome.reason.refusal.code);
    else throw outcome.reason;
  }
  return outcomes;
}

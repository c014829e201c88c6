import { Refused } from '../../../src/shared/refusals/refusal';
import type { RefusalCode } from '../../../src/shared/refusals/refusal';

/** What became of calls that ran at the same time: values, and refusals by code. A bug is thrown. */
export interface Outcomes<Value> {
  readonly done: Value[];
  readonly refused: RefusalCode[];
}

/**
 * Runs calls at the same time and waits for all of them. Whoever hears that others were busy with the seats asks again, as a clerk does:
 * where the machine is busy with other things a lock may be kept for three seconds. That nobody waited crosswise, the count of deadlocks
 * tells (`expectAgreement`).
 */
export async function atOnce<Value>(calls: readonly (() => Promise<Value>)[]): Promise<Outcomes<Value>> {
  const outcomes: Outcomes<Value> = { done: [], refused: [] };
  const settled = await Promise.allSettled(calls.map((call) => askUntilHeard(call)));
  for (const outcome of settled) {
    if (outcome.status === 'fulfilled') outcomes.done.push(outcome.value);
    else if (outcome.reason instanceof Refused) outcomes.refused.push(outcome.reason.refusal.code);
    else throw outcome.reason;
  }
  return outcomes;
}

async function askUntilHeard<Value>(call: () => Promise<Value>, tries = 10): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    const wasBusy = error instanceof Refused && error.refusal.code === 'busy';
    if (!wasBusy || tries === 1) throw error;
    return askUntilHeard(call, tries - 1);
  }
}

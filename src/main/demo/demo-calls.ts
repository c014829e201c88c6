// Cast: a reply has the type that the contract gives its operation; the dispatcher's own type does not carry it.
import type { Contract, Feature, InputOf, OperationOf, OutputOf } from '../../shared/contract/contract';
import { Refused } from '../../shared/refusals/refusal';
import type { Dispatch } from '../ipc/dispatch';

/** Calls the contract as one person would, through the same dispatcher as every window. A refusal is thrown. */
export type DemoCall = <F extends Feature, O extends OperationOf<F>>(
  feature: F,
  operation: O,
  input: InputOf<Contract[F][O]>,
) => Promise<OutputOf<Contract[F][O]>>;

/** Calls on behalf of a caller that is no window. */
export function callsOf(dispatch: Dispatch, callerId: number): DemoCall {
  return async (feature, operation, input) => {
    const reply = await dispatch({ id: callerId, isTrusted: true }, { feature, operation, input });
    if (!reply.ok) throw new Refused(reply.refusal);
    return reply.value as never;
  };
}

/** Does something with every item, so many at once, in their order. */
export async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of waiting) await work(item);
  });
  await Promise.all(workers);
}

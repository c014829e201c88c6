import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { lockUsableHold, type LockedHold } from '../holds/holds.service';

/** Locks a hold of this till for its sale. Refuses what `lockUsableHold` refuses, and `invalid_input` when it is of another event. */
export async function lockHoldToSell(
  context: ServiceContext,
  holdId: string,
  eventId: string | undefined,
): Promise<LockedHold> {
  const hold = await lockUsableHold(context, holdId);
  if (eventId !== undefined && eventId !== hold.event_id)
    refuse('invalid_input', { issues: [{ path: 'eventId', reason: 'the hold is of another event' }] });
  return hold;
}

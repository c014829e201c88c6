import type { ServiceContext } from '../context';
import { refuseHold } from './hold-ended';
import { lockHold, type LockedHold } from './hold-lock';

/** Locks a hold of this till whose seats can be sold. Refuses `hold_ended`, `hold_elsewhere` and `not_found`. */
export async function lockUsableHold(context: ServiceContext, holdId: string): Promise<LockedHold> {
  const hold = await lockHold(context, holdId);
  if (hold.end_reason !== null || !hold.is_in_time) await refuseHold(context, holdId);
  return hold;
}

import type { UserId } from '../../../shared/domain/ids';
import type { Actor } from '../context';

/** Counter staff cancel what they sold themselves; managers and admins everything. Whoever signs for somebody else needs the same right. */
export function mayCancel(person: Actor, soldBy: UserId | null): boolean {
  return person.role !== 'counter' || person.id === soldBy;
}

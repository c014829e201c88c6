import type { UserId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { Actor, ServiceContext } from '../context';
import type { BookingRow, Line } from './booking-row';

/** Counter staff cancel and change what they sold themselves; managers and admins everything. */
export function mayCancel(person: Actor, soldBy: UserId | null): boolean {
  return person.role !== 'counter' || person.id === soldBy;
}

/** Refuses `needs_manager`. Whoever signs for somebody else needs the same right. */
export function refuseIfNotTheirs(
  { actor, approver }: ServiceContext,
  booking: BookingRow & { readonly lines: readonly Line[] },
  operation: string,
): void {
  if (mayCancel(actor, booking.sold_by)) return;
  if (approver !== null && mayCancel(approver, booking.sold_by)) return;
  refuse('needs_manager', {
    operation,
    labels: booking.lines.map((line) => line.label),
    code: booking.code,
    soldBy: booking.seller_name ?? '',
  });
}

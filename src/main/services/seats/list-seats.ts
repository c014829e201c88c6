import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { rowsOf } from '../rows';

type List = Contract['seats']['list'];
type Seat = OutputOf<List>['items'][number];

/** Every seat of an event with its state, unpaged. Refuses `not_found`. */
export async function listSeats(
  { db }: ServiceContext,
  { eventId }: ParsedInputOf<List>,
): Promise<OutputOf<List>> {
  const items = await rowsOf<Seat>(
    db,
    `select seat_no as "seatNo", label, seat_state(s) as state, booking_id as "bookingId"
    from seats s where event_id = :eventId order by seat_no`,
    { eventId },
  );
  // Every event has seats.
  if (items.length === 0) refuse('not_found', { what: 'event', id: eventId });
  return { items, next: null };
}

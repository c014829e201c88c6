import type { Client } from 'pg';

/** Blocks seats as a raw client would: nobody's name stands on it. */
export async function blockSeats(
  client: Pick<Client, 'query'>,
  { eventId, seatNos, reason }: { eventId: string; seatNos: readonly number[]; reason: string },
): Promise<void> {
  await client.query(
    `with placed as (
      insert into named_holds (event_id, kind, letter, reason, seat_nos) values ($1, 'block', 'X', $3, $2) returning id, kind
    )
    update seats s set named_hold_id = placed.id, named_hold_kind = placed.kind, named_until = 'infinity' from placed
    where s.event_id = $1 and s.seat_no = any($2)`,
    [eventId, seatNos, reason],
  );
}

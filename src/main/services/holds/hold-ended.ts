import { refuse } from '../../../shared/refusals/refusal';
import { lookedUp } from '../look-up-seats';
import { instantOf, rowOf } from '../rows';
import { refuseSeats, type AskingTill } from '../seats/seats.service';

interface EndedHold {
  readonly event_id: string;
  readonly seat_nos: number[];
  readonly ended_at: string;
  readonly why: 'ran_out' | 'released' | 'sold' | 'taken_over';
  readonly by: string | null;
  readonly till: string | null;
  readonly is_over: boolean;
  readonly booking_id: string | null;
  readonly labels: string[];
  readonly still_free: { seatNo: number; label: string }[];
}

const ofHold = (fits: string) =>
  lookedUp({ event: 'h.event_id', seatNos: 'h.seat_nos', columns: 's.seat_no, s.label', fits });

/** Says why this hold cannot be used: `hold_ended` with what is still free of it, or, while it lives, who took or is changing its seats. */
export async function refuseHold(context: AskingTill, holdId: string): Promise<never> {
  const { db } = context;
  const hold = await rowOf<EndedHold>(
    db,
    `select h.event_id, h.seat_nos, coalesce(h.ended_at, h.held_until) as ended_at, coalesce(h.end_reason, 'ran_out') as why,
      h.ended_at is not null or h.held_until <= now() as is_over, h.booking_id,
      (select u.name from users u where u.id = h.taken_by) as by, (select t.name from tills t where t.id = h.taken_to_till) as till,
      array(select s.label from (${ofHold('true')}) s order by s.seat_no) as labels,
      (select coalesce(json_agg(json_build_object('seatNo', s.seat_no, 'label', s.label) order by s.seat_no), '[]')
        from (${ofHold('seat_is_free(s)')}) s) as still_free
    from holds h where h.id = :holdId`,
    { holdId },
  );
  if (hold === undefined) refuse('not_found', { what: 'hold', id: holdId });
  if (!hold.is_over) {
    await refuseSeats(context, hold.event_id, hold.seat_nos);
    refuse('busy', { seatNos: hold.seat_nos, labels: hold.labels });
  }
  refuse('hold_ended', {
    holdId,
    eventId: hold.event_id,
    why: hold.why,
    endedAt: instantOf(hold.ended_at),
    labels: hold.labels,
    stillFree: hold.still_free,
    bookingId: hold.booking_id,
    by: hold.by,
    till: hold.till,
  });
}

/**
 * Says why this hold, which is locked, could not have more seats: `busy` while it could be renewed and somebody only tries to take what its
 * time being over made free; otherwise what `refuseHold` says.
 */
export async function refuseToGrow(context: AskingTill, holdId: string): Promise<never> {
  const busy = await rowOf<{ seat_nos: number[]; labels: string[] }>(
    context.db,
    `select h.seat_nos, array_agg(s.label order by s.seat_no) as labels
    from holds h join events e on e.id = h.event_id join seats s on s.event_id = h.event_id and s.hold_id = h.id
    where h.id = :holdId and h.placed_at + make_interval(mins => e.hold_cap_minutes) > now()
    group by h.id having count(*) = cardinality(h.seat_nos)`,
    { holdId },
  );
  if (busy !== undefined) refuse('busy', { seatNos: busy.seat_nos, labels: busy.labels });
  return refuseHold(context, holdId);
}

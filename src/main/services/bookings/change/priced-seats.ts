import type { Line } from '../booking-row';
import type { ServiceContext } from '../../context';
import { refuseHold } from '../../holds/holds.service';
import { lookedUp } from '../../look-up-seats';
import { rowsOf } from '../../rows';
import { refuseSeats } from '../../seats/seats.service';
import { freeSeatsByNumber } from './wanted-seats';

/** A seat as it would be sold at this moment. */
export type Priced = Omit<Line, 'lineNo'>;

export interface WantedSeats {
  readonly seatNos?: readonly number[] | undefined;
  readonly holdId?: string | undefined;
  readonly quantity?: number | undefined;
}

/**
 * The seats that are wanted with their prices, none of them locked; those of `own` count as to be had. Refuses `seats_unavailable`,
 * `not_enough_seats`, `hold_ended`.
 */
export async function priceWanted(
  context: ServiceContext,
  eventId: string,
  { seatNos, holdId, quantity }: WantedSeats,
  own: readonly number[],
): Promise<Priced[]> {
  const { db, till } = context;
  if (holdId !== undefined) {
    const held = await rowsOf<Priced>(db, pricedStatement(ofHold), { eventId, holdId, tillId: till.id });
    if (held.length === 0) await refuseHold(context, holdId);
    return held;
  }
  const wanted = seatNos ?? (await freeSeatsByNumber(db, eventId, quantity ?? 0)).seatNos;
  const mine = new Set(own);
  await refuseSeats(
    context,
    eventId,
    wanted.filter((seatNo) => !mine.has(seatNo)),
  );
  return rowsOf<Priced>(db, pricedStatement(ofNumbers), { eventId, wanted });
}

const ofHold = `
  select s.* from seats s where s.event_id = :eventId and s.hold_id = :holdId and s.held_until > now()
  and exists (select from holds h where h.id = s.hold_id and h.till_id = :tillId)`;

const ofNumbers = lookedUp({
  event: ':eventId',
  seatNos: ':wanted::int[]',
  columns: 's.event_id, s.seat_no, s.label, s.category_no',
});

function pricedStatement(seats: string): string {
  return `
    select s.seat_no as "seatNo", s.label, p.code as "categoryCode", p.price_minor as "priceMinor"
    from (${seats}) s join price_categories p on p.event_id = s.event_id and p.category_no = s.category_no order by s.seat_no`;
}

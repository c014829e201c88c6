import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { SeatProposal } from '../../../shared/contract/best-seats';
import { countFor, proposeSeats as proposeIn } from '../../../shared/domain/seat-proposals';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { rowsOf } from '../rows';
import { singlesBeside } from './leaving-nobody-alone';
import { readHouseNow, type HouseNow } from './ranked-house';
import { categoriesOf, refuseUnknownCategory, refuseUnknownNear } from './unknown-wish';

type Propose = Contract['holds']['propose'];
type Seat = SeatProposal['seats'][number];

/**
 * What best available would take, best first. Locks nothing. Refuses `not_found`, and `invalid_input` for a seat or a category that the
 * event does not have.
 */
export async function proposeSeats(
  { db }: ServiceContext,
  { eventId, best, limit = 3 }: ParsedInputOf<Propose>,
): Promise<OutputOf<Propose>> {
  const house = await readHouseNow(db, eventId);
  if (house === null) refuse('not_found', { what: 'event', id: eventId });
  await refuseUnknownNear(db, eventId, best);
  if (best.categoryNo !== undefined) refuseUnknownCategory(best, await categoriesOf(db, eventId));
  const found = proposeIn(house, best, house.rule, limit);
  const singles = found.map(({ groups }) => singlesBeside(house, groups.flat()));
  const seatNos = [...found.flatMap(({ groups }) => groups.flat()), ...singles.flat()];
  const rows = await rowsOf<Seat>(
    db,
    `select s.seat_no as "seatNo", s.label, s.category_no as "categoryNo", p.price_minor as "priceMinor"
    from seats s join price_categories p on p.event_id = s.event_id and p.category_no = s.category_no
    where s.event_id = :eventId and s.seat_no = any(:seatNos::int[])`,
    { eventId, seatNos },
  );
  const byNumber = new Map(rows.map((seat) => [seat.seatNo, seat]));
  const seatsOf = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b).flatMap((seatNo) => byNumber.get(seatNo) ?? []);
  const items = found.map(({ groups, isTogether }, index) => {
    const seats = seatsOf(groups.flat());
    return {
      seats,
      groups: groups.map((group) => [...group]),
      isTogether,
      totalMinor: seats.reduce((sum, { priceMinor }) => sum + priceMinor, 0),
      currency: house.currency,
      notes: notesOn(house, seats, groups),
      leavesSingle: seatsOf(singles[index] ?? []).map(({ seatNo, label }) => ({ seatNo, label })),
    };
  });
  return { items, next: null, left: countFor(house, best) };
}

function notesOn(
  house: HouseNow,
  seats: readonly Seat[],
  groups: readonly (readonly number[])[],
): SeatProposal['notes'] {
  const kinds = new Set(seats.map(({ seatNo }) => house.kind(seatNo)));
  const isOnAisle = (group: readonly number[]) =>
    house.left[(group[0] ?? 0) - 1] === 0 || house.right[(group.at(-1) ?? 0) - 1] === 0;
  const notes: Record<SeatProposal['notes'][number], boolean> = {
    aisle: groups.every(isOnAisle),
    step_free: seats.every(({ seatNo }) => house.isStepFree(seatNo)),
    wheelchair: kinds.has('wheelchair'),
    restricted_view: kinds.has('restricted_view'),
    several_categories: new Set(seats.map(({ categoryNo }) => categoryNo)).size > 1,
  };
  return (Object.keys(notes) as SeatProposal['notes']).filter((note) => notes[note]);
}

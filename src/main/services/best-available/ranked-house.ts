import type { Knex } from 'knex';
import type { RankedHouse } from '../../../shared/domain/best-seats';
import { seatKinds } from '../../../shared/domain/seat-kind';
import type { SingleSeatRule } from '../../../shared/domain/single-seats';
import { houseOfEvent } from '../plans/plans.service';
import { lookedUp } from '../look-up-seats';
import { rowOf } from '../rows';
import { layoutFor } from '../seats/seats.service';

/** A house as best available looks at it, with what its event says about single seats. Only free numbered seats are in it. */
export type HouseNow = RankedHouse & { readonly rule: SingleSeatRule; readonly currency: string };

interface HouseRow {
  readonly capacity: number;
  /** Seats with numbers: without a plan, places of areas stand after them. */
  readonly numbered: number;
  readonly plan_version_id: string | null;
  readonly rule: SingleSeatRule;
  readonly currency: string;
  /** 19 bytes for each free seat: number, rank, left, right (four each, big end first), category, kind, step-free. */
  readonly seats: Buffer | null;
}

const bytesPerSeat = 19;

/**
 * The free seats of a house at one instant, also those that somebody else is busy with; locks nothing. `around`: only those and two
 * steps beside them. `freed`: seats that count as free although they are not. `null` when there is no such event.
 */
export async function readHouseNow(
  db: Knex,
  eventId: string,
  { around = null, freed = [] }: { around?: readonly number[] | null; freed?: readonly number[] } = {},
): Promise<HouseNow | null> {
  const row = await rowOf<HouseRow>(
    db,
    houseOfSeats(freed.length === 0 ? free : freeOrFreed, around === null ? wholeHouse : near),
    { eventId, ...(freed.length === 0 ? {} : { freed }), ...(around === null ? {} : { seatNos: around }) },
  );
  return row === undefined ? null : houseOf(row, await placesOf(db, eventId, row));
}

type Places = Pick<RankedHouse, 'x' | 'y'>;

/** Where the seats are, by the event's plan, else by its capacity alone. */
async function placesOf(
  db: Knex,
  eventId: string,
  { numbered, plan_version_id: plan }: HouseRow,
): Promise<Places> {
  const house = plan === null ? null : await houseOfEvent(db, eventId, null);
  if (house === null) return layoutFor(numbered);
  const { x, y } = house.plan.house;
  const { order } = house;
  if (order === null) return { x, y };
  return { x: order.map((place) => x[place] ?? 0), y: order.map((place) => y[place] ?? 0) };
}

function houseOf({ capacity, rule, currency, seats }: HouseRow, { x, y }: Places): HouseNow {
  const [rank, left, right] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
  const category = new Uint8Array(capacity);
  const kinds = new Uint8Array(capacity + 1);
  const stepFree = new Uint8Array(capacity + 1);
  const free = new Uint8Array(capacity + 1);
  const bytes = seats ?? Buffer.alloc(0);
  for (let at = 0; at < bytes.length; at += bytesPerSeat) {
    const seatNo = bytes.readInt32BE(at);
    free[seatNo] = 1;
    rank[seatNo - 1] = bytes.readInt32BE(at + 4);
    left[seatNo - 1] = bytes.readInt32BE(at + 8);
    right[seatNo - 1] = bytes.readInt32BE(at + 12);
    category[seatNo - 1] = bytes[at + 16] ?? 0;
    kinds[seatNo] = bytes[at + 17] ?? 0;
    stepFree[seatNo] = bytes[at + 18] ?? 0;
  }
  return {
    rule,
    currency,
    rank,
    left,
    right,
    x,
    y,
    category,
    isFree: (seatNo) => free[seatNo] === 1,
    kind: (seatNo) => seatKinds[kinds[seatNo] ?? 0] ?? 'standard',
    isStepFree: (seatNo) => stepFree[seatNo] === 1,
  };
}

const kindsInOrder = `array['${seatKinds.join(`','`)}']`;

const free = 's.booking_id is null and seat_is_free(s)';
const freeOrFreed = `(${free} or s.seat_no = any(:freed::int[]))`;

function houseOfSeats(isFree: string, seats: (condition: string) => string): string {
  return `
    select e.capacity, e.plan_version_id, e.capacity - (
        select count(*) from event_areas a join seats s on s.event_id = a.event_id and s.area_no = a.area_no where a.event_id = e.id
      )::int as numbered, e.single_seat_rule as rule, e.currency, (
      select string_agg(s.packed, '') from (${seats(`s.area_no is null and ${isFree}`)}) s
    ) as seats
    from events e where e.id = :eventId`;
}

const packed = `
  int4send(s.seat_no) || int4send(s.rank) || int4send(coalesce(s.left_no, 0)) || int4send(coalesce(s.right_no, 0))
    || substr(int2send(s.category_no), 2) || substr(int4send(array_position(${kindsInOrder}, s.kind) - 1), 4)
    || substr(int4send(s.step_free::int), 4) as packed`;

const wholeHouse = (condition: string) =>
  `select ${packed} from seats s where s.event_id = :eventId and ${condition}`;

/** Only the seats `:seatNos` and two steps beside them. */
const near = (condition: string) => `
  with recursive near(seat_no, steps) as (
    select unnest(:seatNos::int[]), 0
    union
    select beside.seat_no, near.steps + 1
    from near cross join lateral (
        select x.left_no, x.right_no from seats x where x.event_id = :eventId and x.seat_no = near.seat_no offset 0
      ) x cross join lateral (values (x.left_no), (x.right_no)) beside(seat_no)
    where near.steps < 2 and beside.seat_no is not null
  ) ${lookedUp({ event: ':eventId', seatNos: 'array(select seat_no from near)', columns: packed, fits: condition })}`;

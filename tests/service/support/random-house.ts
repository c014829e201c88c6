import fc from 'fast-check';
import type { Knex } from 'knex';
import type { RankedHouse } from '../../../src/shared/domain/best-seats';
import { seatKinds, type SeatKind } from '../../../src/shared/domain/seat-kind';
import { singleSeatRules, type SingleSeatRule } from '../../../src/shared/domain/single-seats';

/** What may have become of a seat. A hold or a named hold whose time is over leaves it free. */
const fates = ['free', 'booked', 'held', 'lapsed', 'blocked', 'opened'] as const;
type Fate = (typeof fates)[number];

/** A house as a window knows it, place in each list: `seatNo - 1`. */
export interface RandomHouse {
  readonly rule: SingleSeatRule;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly kinds: readonly SeatKind[];
  readonly category: readonly number[];
  readonly fates: readonly Fate[];
}

/** Rows of any length between aisles, some of them around a table, their seats numbered in no order; anything may be sold already. */
export function randomHouse(capacity: number): fc.Arbitrary<RandomHouse> {
  const seatNos = Array.from({ length: capacity }, (_, index) => index + 1);
  const eachSeat = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(value, { minLength: capacity, maxLength: capacity });
  return fc
    .record({
      rule: fc.constantFrom(...singleSeatRules, 'forbid' as const, 'forbid' as const),
      order: fc.oneof(
        fc.constant(seatNos),
        fc.shuffledSubarray(seatNos, { minLength: capacity, maxLength: capacity }),
      ),
      rows: fc.array(fc.record({ seats: fc.integer({ min: 1, max: 7 }), isRound: fc.nat(5) }), {
        minLength: capacity,
        maxLength: capacity,
      }),
      kinds: eachSeat(oftenFirst(seatKinds)),
      category: eachSeat(oftenFirst([1, 2])),
      fates: eachSeat(oftenFirst(fates)),
    })
    .map(({ order, rows, ...house }) => ({ ...house, ...sideBySide(order, rows) }));
}

/** The house as the rule on the map judges it. `freed`: booked seats that count as free. */
export function rankedHouse(
  { left, right, kinds, category, fates: now }: RandomHouse,
  freed: readonly number[] = [],
): RankedHouse {
  return {
    left,
    right,
    category,
    rank: left.map(() => 0),
    x: left,
    y: left,
    isFree: (seatNo) =>
      freed.includes(seatNo) || ['free', 'lapsed', 'opened'].includes(now[seatNo - 1] ?? 'booked'),
    kind: (seatNo) => kinds[seatNo - 1] ?? 'standard',
    isStepFree: () => false,
  };
}

/** Numbers of the seats with one of these fates. */
export function seatsWith({ fates: now }: RandomHouse, ...wanted: readonly Fate[]): number[] {
  return now.flatMap((fate, index) => (wanted.includes(fate) ? [index + 1] : []));
}

/** Makes an event's seats this house, within a transaction that comes to nothing; the booking has the booked ones. */
export async function buildHouse(
  db: Knex,
  eventId: string,
  bookingId: string,
  house: RandomHouse,
): Promise<void> {
  await db.raw('update events set single_seat_rule = ? where id = ?', [house.rule, eventId]);
  await db.raw(
    `update seats s set left_no = nullif(h.left_no, 0), right_no = nullif(h.right_no, 0), kind = h.kind, category_no = h.category_no
    from unnest(?::int[], ?::int[], ?::text[], ?::int[]) with ordinality h(left_no, right_no, kind, category_no, seat_no)
    where s.event_id = ? and s.seat_no = h.seat_no`,
    [[...house.left], [...house.right], [...house.kinds], [...house.category], eventId],
  );
  const booked = seatsWith(house, 'booked');
  if (booked.length > 0) {
    await db.raw(
      'insert into bookings (id, event_id, quantity, total_minor) values (?, ?, ?, (select sum(p.price_minor) from seats s join price_categories p using (event_id, category_no) where s.event_id = ? and s.seat_no = any(?::int[])))',
      [bookingId, eventId, booked.length, eventId, booked],
    );
    await db.raw('update seats set booking_id = ? where event_id = ? and seat_no = any(?::int[])', [
      bookingId,
      eventId,
      booked,
    ]);
  }
  await db.raw(holding('1 hour'), [eventId, seatsWith(house, 'held')]);
  await db.raw(holding('-1 hour'), [eventId, seatsWith(house, 'lapsed')]);
  await db.raw(keeping('null'), [eventId, seatsWith(house, 'blocked')]);
  await db.raw(keeping(`now() - interval '1 hour'`), [eventId, seatsWith(house, 'opened')]);
}

function oftenFirst<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): fc.Arbitrary<Value> {
  const [first, ...others] = values.map((value) => fc.constant(value));
  if (first === undefined) throw new Error('there is nothing to choose from');
  return fc.oneof({ arbitrary: first, weight: 3 * others.length }, ...others);
}

function sideBySide(
  order: readonly number[],
  rows: readonly { seats: number; isRound: number }[],
): Pick<RandomHouse, 'left' | 'right'> {
  const left = order.map(() => 0);
  const right = order.map(() => 0);
  let next = 0;
  for (const { seats, isRound } of rows) {
    const row = order.slice(next, next + seats);
    next += seats;
    const isTable = isRound === 0 && row.length > 2;
    for (const [place, seatNo] of row.entries()) {
      left[seatNo - 1] = row[place - 1] ?? (isTable ? (row.at(-1) ?? 0) : 0);
      right[seatNo - 1] = row[place + 1] ?? (isTable ? (row[0] ?? 0) : 0);
    }
  }
  return { left, right };
}

const holding = (during: string) => `
  with h as (
    insert into holds (event_id, seat_nos, held_until) values (?, ?::int[], now() + interval '${during}') returning *
  )
  update seats s set hold_id = h.id, held_until = h.held_until from h where s.event_id = h.event_id and s.seat_no = any(h.seat_nos)`;

const keeping = (releaseAt: string) => `
  with n as (
    insert into named_holds (event_id, kind, letter, reason, seat_nos, release_at) values (?, 'block', 'X', 'Camera', ?::int[], ${releaseAt})
    returning *
  )
  update seats s set named_hold_id = n.id, named_hold_kind = n.kind, named_until = n.kept_until from n
  where s.event_id = n.event_id and s.seat_no = any(n.seat_nos)`;

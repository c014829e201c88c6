import type { IntegrityRule } from '../../../src/shared/contract/integrity';

/** Ids of an event of ten seats: 1 and 2 sold (7 was moved to 2), 3 and 4 sold and cancelled, 5 held, 6 kept back. */
export interface HouseToDamage {
  readonly eventId: string;
  readonly sold: string;
  readonly cancelled: string;
  readonly held: string;
  readonly kept: string;
  /** A whole house of the same kind. */
  readonly elsewhere: string;
  /** An id that nothing has. */
  readonly stranger: string;
}

/** Something that breaks a rule behind the back of every trigger, and exactly what has to be named of it. */
interface Damage {
  readonly rule: IntegrityRule;
  readonly when: string;
  readonly statements: (house: HouseToDamage) => string[];
  readonly seatNos: readonly number[];
  readonly bookings: readonly ('sold' | 'cancelled' | 'stranger')[];
  /** What the schema would not let even its owner do. */
  readonly without?: 'seats_held_implies_unbooked' | 'seats_named_hold_is_unsold';
}

export const inAnotherHouse = 'a booking has as many seats as it should, in another house';

const seat = ({ eventId }: HouseToDamage, seatNo: number) =>
  `event_id = '${eventId}' and seat_no = ${seatNo}`;

export const damages: readonly Damage[] = [
  {
    rule: 'one_booking_per_seat',
    when: 'a cancelled booking came back to life although its seat is sold again',
    statements: ({ cancelled, sold }) => [
      `update bookings set status = 'CONFIRMED' where id = '${cancelled}'`,
      `insert into booking_lines values ('${sold}', 4, 3, 'Seat-3', 'A', 0)`,
    ],
    seatNos: [3],
    bookings: ['sold', 'cancelled'],
  },
  {
    rule: 'live_seats_equal_quantity',
    when: 'a seat of a live booking was freed',
    statements: (house) => [`update seats set booking_id = null where ${seat(house, 2)}`],
    seatNos: [1],
    bookings: ['sold'],
  },
  {
    rule: 'live_seats_equal_quantity',
    when: 'a cancelled booking kept a seat',
    statements: (house) => [`update seats set booking_id = '${house.cancelled}' where ${seat(house, 4)}`],
    seatNos: [4],
    bookings: ['cancelled'],
  },
  {
    rule: 'live_seats_equal_quantity',
    when: 'a seat belongs to a booking that does not exist',
    statements: (house) => [`update seats set booking_id = '${house.stranger}' where ${seat(house, 8)}`],
    seatNos: [8],
    bookings: ['stranger'],
  },
  {
    rule: 'live_seats_equal_quantity',
    when: inAnotherHouse,
    statements: ({ sold, elsewhere }) => [
      `update seats set booking_id = null where booking_id = '${sold}'`,
      `update seats set booking_id = '${sold}' where event_id = '${elsewhere}' and seat_no in (8, 9)`,
    ],
    seatNos: [8, 9],
    bookings: ['sold'],
  },
  {
    rule: 'lines_equal_seats',
    when: 'a line is gone',
    statements: ({ sold }) => [`delete from booking_lines where booking_id = '${sold}' and seat_no = 1`],
    seatNos: [1, 2],
    bookings: ['sold'],
  },
  {
    rule: 'lines_equal_seats',
    when: 'a line is for another seat',
    statements: ({ sold }) => [
      `update booking_lines set seat_no = 9 where booking_id = '${sold}' and seat_no = 2`,
    ],
    seatNos: [1, 2, 9],
    bookings: ['sold'],
  },
  {
    rule: 'lines_equal_seats',
    when: 'a cancelled booking had one seat twice',
    statements: ({ cancelled }) => [
      `update booking_lines set seat_no = 3 where booking_id = '${cancelled}' and seat_no = 4`,
    ],
    seatNos: [3],
    bookings: ['cancelled'],
  },
  {
    rule: 'totals_equal_lines',
    when: 'a total is not the sum of its lines',
    statements: ({ sold }) => [`update bookings set total_minor = total_minor - 1 where id = '${sold}'`],
    seatNos: [1, 2],
    bookings: ['sold'],
  },
  {
    rule: 'every_booking_has_its_seller',
    when: 'a seller was rubbed out',
    statements: ({ sold }) => [`update bookings set sold_by = null where id = '${sold}'`],
    seatNos: [1, 2],
    bookings: ['sold'],
  },
  {
    rule: 'held_implies_unbooked',
    when: 'a sold seat is held',
    statements: (house) => [
      `update seats set hold_id = '${house.held}', held_until = now() where ${seat(house, 1)}`,
    ],
    seatNos: [1],
    bookings: ['sold'],
    without: 'seats_held_implies_unbooked',
  },
  {
    rule: 'held_seats_are_of_their_hold',
    when: 'a held seat lasts longer than its hold',
    statements: (house) => [
      `update seats set held_until = held_until + interval '1 hour' where ${seat(house, 5)}`,
    ],
    seatNos: [5],
    bookings: [],
  },
  {
    rule: 'held_seats_are_of_their_hold',
    when: 'a seat is held by nothing',
    statements: (house) => [
      `update seats set hold_id = '${house.stranger}', held_until = 'infinity' where ${seat(house, 8)}`,
    ],
    seatNos: [8],
    bookings: [],
  },
  {
    rule: 'held_seats_are_of_their_hold',
    when: 'a seat stayed behind when its hold was sold',
    statements: ({ held }) => [`update holds set ended_at = now(), end_reason = 'sold' where id = '${held}'`],
    seatNos: [5],
    bookings: [],
  },
  {
    rule: 'held_seats_are_of_their_hold',
    when: 'a hold has a seat that it does not count on',
    statements: (house) => [
      `update seats set hold_id = '${house.held}', held_until = (select held_until from holds where id = '${house.held}')
        where ${seat(house, 8)}`,
    ],
    seatNos: [8],
    bookings: [],
  },
  {
    rule: 'kept_seats_are_of_their_named_hold',
    when: 'a seat is kept back by nothing',
    statements: (house) => [`update seats set named_hold_id = '${house.stranger}' where ${seat(house, 6)}`],
    seatNos: [6],
    bookings: [],
  },
  {
    rule: 'kept_seats_are_of_their_named_hold',
    when: 'a seat opens before its named hold',
    statements: (house) => [`update seats set named_until = now() where ${seat(house, 6)}`],
    seatNos: [6],
    bookings: [],
  },
  {
    rule: 'kept_seats_are_of_their_named_hold',
    when: 'a seat is blocked by what only holds it',
    statements: (house) => [`update seats set named_hold_kind = 'block' where ${seat(house, 6)}`],
    seatNos: [6],
    bookings: [],
  },
  {
    rule: 'kept_seats_are_of_their_named_hold',
    when: 'a named hold has a seat that it does not name',
    statements: (house) => [
      `update seats set named_hold_id = '${house.kept}', named_hold_kind = 'hold', named_until = 'infinity'
        where ${seat(house, 8)}`,
    ],
    seatNos: [8],
    bookings: [],
  },
  {
    rule: 'kept_seats_are_of_their_named_hold',
    when: 'a seat is sold and kept back',
    statements: (house) => [`update seats set booking_id = '${house.cancelled}' where ${seat(house, 6)}`],
    seatNos: [6],
    bookings: [],
    without: 'seats_named_hold_is_unsold',
  },
  {
    rule: 'places_are_of_an_area',
    when: 'a place belongs to an area that does not exist',
    statements: (house) => [
      `update seats set area_no = 3, left_no = null, right_no = null where ${seat(house, 7)}`,
    ],
    seatNos: [7],
    bookings: [],
  },
  {
    rule: 'places_are_of_an_area',
    when: 'a place sits beside somebody',
    statements: (house) => [
      `insert into event_areas values ('${house.eventId}', 1, 'Floor')`,
      `update seats set area_no = 1, left_no = null, right_no = 8 where ${seat(house, 7)}`,
    ],
    seatNos: [7],
    bookings: [],
  },
  {
    rule: 'everything_sold_is_in_the_journal',
    when: 'a sale is missing in the journal',
    statements: ({ sold }) => [`delete from journal where booking_id = '${sold}'`],
    seatNos: [1, 2, 7],
    bookings: ['sold'],
  },
  {
    rule: 'everything_sold_is_in_the_journal',
    when: 'a cancellation is missing in the journal',
    statements: ({ cancelled }) => [
      `delete from journal where booking_id = '${cancelled}' and action = 'cancelled'`,
    ],
    seatNos: [3, 4],
    bookings: ['cancelled'],
  },
  {
    rule: 'everything_sold_is_in_the_journal',
    when: 'a move does not say which seat it left',
    statements: ({ sold }) => [
      `update journal set facts = facts - 'fromSeatNos' where booking_id = '${sold}' and action = 'moved'`,
    ],
    seatNos: [7],
    bookings: ['sold'],
  },
  {
    rule: 'everything_sold_is_in_the_journal',
    when: 'a sale is in the journal twice',
    statements: ({ sold }) => [
      `insert into journal (action, event_id, booking_id, seat_nos)
        select action, event_id, booking_id, seat_nos from journal where booking_id = '${sold}' and action = 'sold'`,
    ],
    seatNos: [1, 7],
    bookings: ['sold'],
  },
  {
    rule: 'everything_sold_is_in_the_journal',
    when: 'the journal speaks of a seat that was never in the booking',
    statements: ({ sold }) => [
      `update journal set seat_nos = seat_nos || 9 where booking_id = '${sold}' and action = 'sold'`,
    ],
    seatNos: [9],
    bookings: ['sold'],
  },
  {
    rule: 'seats_equal_capacity',
    when: 'a seat is gone',
    statements: (house) => [`delete from seats where ${seat(house, 8)}`],
    seatNos: [8],
    bookings: [],
  },
  {
    rule: 'seats_equal_capacity',
    when: 'there is a seat more than the house has',
    statements: ({ eventId }) => [
      `insert into seats (event_id, seat_no, label) values ('${eventId}', 11, 'Seat-11')`,
    ],
    seatNos: [11],
    bookings: [],
  },
];

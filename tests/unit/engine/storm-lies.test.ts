import { expect, test } from 'vitest';
import type { Deed, Told } from '../../support/engine/house-model';
import type { SeatDeed } from '../../support/engine/linearise';
import { unexplained } from '../../support/engine/linearise';
import { looks } from '../../support/engine/seat-states';
import { seatChanges } from '../../support/engine/storm';

type Moment = readonly [from: number, until: number, deed: Deed, told: Told];

/** What a storm in a house of three seats would be judged by: its answers, and how a seat looked at the end. */
function judged(
  moments: readonly Moment[],
  ends: readonly [seatNo: number, state: string, booking: string | null][] = [],
) {
  const deeds = moments.flatMap(([from, until, deed, told]) =>
    seatChanges(deed, told, 3).map((change): SeatDeed => ({ ...change, from, until })),
  );
  const seen = ends.map(([seatNo, state, booking]): SeatDeed => ({
    seatNo,
    from: 1_000,
    until: 1_001,
    says: `seen ${state}`,
    after: looks(state, booking),
  }));
  return unexplained([...deeds, ...seen]);
}

const book = (till: number, ...seatNos: number[]): Deed => ({ does: 'book', till, seatNos });
const booked = (booking: string, ...seatNos: number[]): Told => ({ is: 'booked', booking, seatNos });
const hold: Deed = { does: 'hold', till: 0, seatNos: [1] };
const held = (id: string): Told => ({ is: 'held', hold: id, seatNos: [1] });
const cancel = (booking: string): Deed => ({ does: 'cancel', till: 0, booking });
const cancelled: Told = { is: 'cancelled', seatNos: [1] };
const taken = (...stillFree: number[]): Told => ({ is: 'unavailable', seatNos: [1], stillFree });

test('believes a storm in which everything is right', () => {
  const moments: Moment[] = [
    [0, 10, hold, held('h')],
    [1, 9, book(1, 1, 2), taken(2)],
    [11, 20, { does: 'book_hold', till: 0, hold: 'h' }, booked('a', 1)],
    [21, 30, cancel('a'), cancelled],
    [25, 40, book(1, 1), booked('b', 1)],
    [41, 50, { does: 'move', till: 1, booking: 'b', fromSeatNos: [1], seatNos: [3] }, booked('b', 3)],
  ];
  expect(
    judged(moments, [
      [1, 'free', null],
      [3, 'booked', 'b'],
    ]),
  ).toBeNull();
});

test.each<[string, Moment[], [number, string, string | null][]]>([
  [
    'was sold twice',
    [
      [0, 10, book(0, 1), booked('a', 1)],
      [5, 15, book(1, 1), booked('b', 1)],
    ],
    [],
  ],
  ['was sold and is lost', [[0, 10, book(0, 1), booked('a', 1)]], [[1, 'free', null]]],
  ['was sold and belongs to somebody else', [[0, 10, book(0, 1), booked('a', 1)]], [[1, 'booked', 'b']]],
  [
    'was held by two',
    [
      [0, 10, hold, held('h')],
      [2, 12, { ...hold, till: 1 }, held('i')],
    ],
    [],
  ],
  [
    'was sold while another held it',
    [
      [0, 10, hold, held('h')],
      [11, 20, book(1, 1), booked('b', 1)],
    ],
    [[1, 'booked', 'b']],
  ],
  [
    'was called free by an answer that is older than its sale',
    [
      [0, 10, book(0, 1), booked('a', 1)],
      [11, 20, book(1, 1, 2), { is: 'unavailable', seatNos: [2], stillFree: [1] }],
    ],
    [],
  ],
  [
    'was called taken after it came back',
    [
      [0, 10, book(0, 1), booked('a', 1)],
      [11, 20, cancel('a'), cancelled],
      [21, 30, book(1, 1), taken()],
    ],
    [],
  ],
  [
    'was called taken before anybody asked for it',
    [
      [0, 10, book(1, 1), taken()],
      [11, 20, book(0, 1), booked('a', 1)],
    ],
    [],
  ],
  [
    'was sold again before it was given back',
    [
      [0, 10, book(0, 1), booked('a', 1)],
      [11, 20, book(1, 1), booked('b', 1)],
      [21, 30, cancel('a'), cancelled],
    ],
    [[1, 'booked', 'b']],
  ],
  [
    'was left by a move and is still taken',
    [
      [0, 10, book(0, 1), booked('a', 1)],
      [11, 20, { does: 'move', till: 0, booking: 'a', fromSeatNos: [1], seatNos: [3] }, booked('a', 3)],
    ],
    [[1, 'booked', 'a']],
  ],
  [
    'is stuck in a hold that was released',
    [
      [0, 10, hold, held('h')],
      [11, 20, { does: 'release', till: 0, hold: 'h' }, { is: 'released', seatNos: [1] }],
    ],
    [[1, 'held', null]],
  ],
])('believes no storm in which a seat %s', (_, moments, ends) => {
  expect(judged(moments, ends)).toContain('no order explains seat 1');
});

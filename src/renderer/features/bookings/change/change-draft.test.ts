import { expect, test } from 'vitest';
import { eventId } from '../../../../shared/domain/ids';
import { askedFor, chooseSeats, toggleSeat, type ChangeDraft, type ChangeKind } from './change-draft';

const show = eventId.parse('01900000-0000-7000-8000-0000000000e1');
const own = new Set([12, 13]);
const draft = (kind: ChangeKind, change: Partial<ChangeDraft> = {}): ChangeDraft => ({
  kind,
  eventId: show,
  leaving: kind === 'move' ? [12, 13] : [],
  chosen: [],
  ...change,
});

test('a move takes as many seats as leave; a further one replaces the first', () => {
  const two = toggleSeat(toggleSeat(draft('move'), 20, own), 21, own);
  expect(askedFor(two)).toEqual({ change: 'move', fromSeatNos: [12, 13], seatNos: [20, 21] });
  expect(toggleSeat(two, 22, own).chosen).toEqual([21, 22]);
  expect(toggleSeat(two, 20, own).chosen).toEqual([21]);
});

test('a seat that stays needs no other in its place', () => {
  const one = toggleSeat(chooseSeats(draft('move'), [20, 21]), 12, own);
  expect(askedFor(one)).toEqual({ change: 'move', fromSeatNos: [13], seatNos: [21] });
  expect(askedFor(toggleSeat(one, 13, own))).toBeNull();
});

test('adding leaves the seats of the booking alone, giving up takes only those', () => {
  expect(toggleSeat(draft('addSeats'), 12, own)).toEqual(draft('addSeats'));
  expect(toggleSeat(draft('giveUpSeats'), 20, own)).toEqual(draft('giveUpSeats'));
  expect(askedFor(toggleSeat(draft('giveUpSeats'), 13, own))).toEqual({
    change: 'giveUpSeats',
    seatNos: [13],
  });
});

test('an exchange waits for an event and takes seats of the same number there', () => {
  expect(askedFor(draft('exchange', { eventId: null, chosen: [12] }))).toBeNull();
  expect(askedFor(toggleSeat(draft('exchange'), 12, own))).toEqual({
    change: 'exchange',
    eventId: show,
    seatNos: [12],
  });
});

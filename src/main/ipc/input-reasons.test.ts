import { expect, test } from 'vitest';
import { Refused } from '../../shared/refusals/refusal';
import { namedOperation } from './named-operation';
import { parseInput } from './parse-input';

const eventId = '01a20600-0000-7000-8000-00000000000e';
const booking = { eventId, quantity: 2 };

test.each([
  ['bookings.get', {}, 'bookingId', 'is missing'],
  ['bookings.get', { bookingId: 'x' }, 'bookingId', 'not an id: ids are UUIDs, as replies have them'],
  ['bookings.create', { ...booking, quantity: '2' }, 'quantity', 'expected a number, got text'],
  ['bookings.create', { ...booking, quantity: null }, 'quantity', 'expected a number, got null'],
  ['bookings.create', { ...booking, quantity: 1.5 }, 'quantity', 'expected a whole number, got 1.5'],
  [
    'bookings.create',
    { ...booking, quantity: Number.POSITIVE_INFINITY },
    'quantity',
    'expected a number, got Infinity',
  ],
  ['bookings.create', { ...booking, quantity: 0 }, 'quantity', 'at least 1'],
  ['bookings.create', { ...booking, quantity: 1_000_000 }, 'quantity', 'at most 200000'],
  ['bookings.create', { eventId, seatNos: 3 }, 'seatNos', 'expected a list, got 3'],
  ['bookings.create', { eventId, seatNos: [] }, 'seatNos', 'at least 1 item'],
  ['bookings.create', { eventId, seatNos: [2, 2] }, 'seatNos', 'a seat is named twice'],
  [
    'bookings.create',
    { ...booking, customerName: 'x'.repeat(201) },
    'customerName',
    'at most 200 characters',
  ],
  ['bookings.create', { ...booking, idempotencyKey: '' }, 'idempotencyKey', 'is empty'],
  [
    'bookings.create',
    { eventId, bestt: { quantity: 2 } },
    '',
    'there is no field "bestt"; did you mean "best"?',
  ],
  ['bookings.create', { eventId, best: { quantity: 2, window: true } }, 'best', 'there is no field "window"'],
  ['bookings.create', [], '', 'expected an object, got a list'],
  ['bookings.list', { status: 'LIVE' }, 'status', 'one of "CONFIRMED", "CANCELLED"'],
  ['events.get', { eventId: 7 }, 'eventId', 'expected text, got 7'],
])('%s %j: %s %s', (name, input, path, reason) => {
  expect(issuesOf(name, input)).toContainEqual({ path, reason });
});

function issuesOf(name: string, input: unknown): unknown {
  const [feature = '', operation = ''] = name.split('.');
  try {
    return parseInput(namedOperation(feature, operation), input);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'invalid_input') return error.refusal.facts.issues;
    throw error;
  }
}

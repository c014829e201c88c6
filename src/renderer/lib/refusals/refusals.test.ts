import { describe, expect, test } from 'vitest';
import type { Refusal, RefusalCode, RefusalFacts } from '../../../shared/refusals/refusal';
import type { SeatObstacle } from '../../../shared/refusals/seats';
import { formatsFor } from '../format/format';
import type { Language } from '../format/locale';
import { i18n } from '../i18n';
import { sayRefusal } from './refusals';

const at = '2026-11-28T12:21:00Z';
const eventId = '019a0000-0000-7000-8000-000000000001';

const k14: SeatObstacle = {
  seatNo: 14,
  label: 'K14',
  why: 'booked',
  by: 'Budi',
  till: 'Till 1',
  since: at,
  until: null,
  reason: null,
  bookingCode: 'BX7K2',
};
const unavailable = { eventId, seatNos: [14], labels: ['K14'], seats: [k14], stillFree: [] };

/** One example of every "no" there is. */
const examples: { [Code in RefusalCode]: RefusalFacts[Code] } = {
  invalid_input: { issues: [{ path: 'quantity', reason: 'expected a whole number' }] },
  unknown_operation: { operation: 'bookings.juggle', didYouMean: [] },
  sign_in_required: { operation: 'bookings.create' },
  not_allowed: { operation: 'events.create', needs: 'manager', has: 'counter' },
  session_locked: { operation: 'bookings.create' },
  session_ended: { why: 'role_changed' },
  key_reused: { idempotencyKey: 'k', operation: 'bookings.create', at },
  not_found: { what: 'booking', id: eventId },
  bad_call: { reason: 'no envelope' },
  unexpected: { reference: '4f1c' },
  till_name_taken: { name: 'Front' },
  offline: { since: at },
  outcome_unknown: { since: at, idempotencyKey: null },
  busy: { seatNos: [12, 13], labels: ['K12', 'K13'] },
  schema_older: { pending: ['0002_tills'] },
  schema_newer: { unknown: ['0009_plans'] },
  cannot_connect: { problem: 'password', host: 'db', port: 5432, database: 'box_office', user: 'till2' },
  set_up_needs_rights: { statement: 'create role box_office_till;' },
  needs_owner: { user: 'till2', database: 'box_office' },
  upgrade_loses_rows: { step: '0003_no_notes', losses: ['the rows of table notes'] },
  upgrade_busy: { step: '0003_no_notes' },
  upgrade_failed: { step: '0003_no_notes', detail: 'relation "notes" does not exist' },
  schema_disagrees: { faults: ['edited: 0002_tills is not what this database ran.'] },
  this_pc_failed: { fault: 'binaries_missing', detail: 'PostgreSQL is not installed.' },
  no_safe_storage: { host: 'db' },
  needs_manager: { operation: 'bookings.cancel', labels: ['K12', 'K13'], code: 'BX7K2', soldBy: 'Sari' },
  booking_is_cancelled: { bookingId: eventId, code: 'BX7K2', labels: ['K12', 'K13'], cancelledAt: at },
  booking_changed_meanwhile: {
    bookingId: eventId,
    code: 'BX7K2',
    revision: 3,
    by: 'Budi',
    till: 'Till 1',
    at,
  },
  seats_not_in_booking: { bookingId: eventId, code: 'BX7K2', seatNos: [12], labels: ['K12'] },
  booking_was_exchanged: { bookingId: eventId, code: 'BX7K2', otherBookingId: eventId, otherCode: 'BX7K9' },
  other_currency: { code: 'BX7K2', currency: 'IDR', eventName: 'Jazz di Kota', otherCurrency: 'EUR' },
  sale_not_yet_open: { eventId, name: 'Jazz di Kota', startsAt: at, labels: ['A1'] },
  sale_is_over: { eventId, name: 'Jazz di Kota', endedAt: at, labels: ['K14'] },
  named_hold_ended: { namedHoldId: eventId, letter: 'P', reason: 'Press', endedAt: at },
  event_not_on_sale: { eventId, name: 'Jazz di Kota', status: 'draft', labels: [] },
  capacity_too_low: {
    capacity: 470,
    lowest: 478,
    seats: [{ seatNo: 474, label: 'Seat-474', why: 'booked' }],
    count: 4,
  },
  event_has_live_bookings: { eventId, name: 'Jazz di Kota', bookings: 3, seats: 12 },
  edited_meanwhile: { revision: 3, changedBy: 'Dewi', changedAt: at, differences: [] },
  price_categories_do_not_add_up: { capacity: 480, seats: 478 },
  file_not_saved: { path: '/media/stick/house.pdf', why: 'full' },
  needs_window: { operation: 'files.save' },
  not_printed: { reason: 'no paper' },
  plan_not_sound: { faults: [{ code: 'label_twice', names: ['K7'] }], count: 1 },
  plan_not_published: { planVersionId: eventId },
  plan_has_no_draft: { planId: eventId, name: 'Standard' },
  plan_change_touches_seats: {
    eventId,
    seats: [{ seatNo: 7, label: 'K7', why: 'booked', change: 'removed' }],
    count: 1,
  },
  event_has_a_plan: { eventId, name: 'Jazz di Kota' },
  plan_file_refused: { why: 'faulty', faults: [{ place: 'line 3', reason: 'no number' }], count: 1 },
  venue_in_use: { venueId: eventId, name: 'Teater Besar', plans: 2 },
  venue_name_taken: { name: 'Teater Besar' },
  seats_unavailable: unavailable,
  not_enough_seats: {
    eventId,
    asked: 4,
    left: 3,
    held: 2,
    category: 'B',
    seats: [
      { seatNo: 21, label: 'L1' },
      { seatNo: 22, label: 'L2' },
      { seatNo: 36, label: 'L16' },
    ],
    elsewhere: [{ categoryNo: 3, code: 'C', left: 21 }],
  },
  not_together: {
    eventId,
    asked: 4,
    category: 'B',
    closest: [
      [
        { seatNo: 10, label: 'K10' },
        { seatNo: 11, label: 'K11' },
      ],
      [
        { seatNo: 31, label: 'L11' },
        { seatNo: 32, label: 'L12' },
      ],
    ],
    elsewhere: [{ categoryNo: 3, code: 'C' }],
  },
  leaves_single_seat: {
    eventId,
    seatNos: [10],
    labels: ['K10'],
    singles: [{ seatNo: 11, label: 'K11' }],
  },
  hold_ended: {
    holdId: eventId,
    eventId,
    why: 'ran_out',
    endedAt: at,
    labels: ['K12', 'K13'],
    stillFree: [
      { seatNo: 12, label: 'K12' },
      { seatNo: 13, label: 'K13' },
    ],
    bookingId: null,
    by: null,
    till: null,
  },
  till_hold_limit: { eventId, till: 'Till 2', limit: 20, held: 20, asked: 1, labels: ['K14'] },
  hold_elsewhere: { holdId: eventId, by: 'Budi', till: 'Till 3', until: at },
  sign_in_failed: {},
  sign_in_slowed: { retryAfterSeconds: 8 },
  already_set_up: {},
  email_taken: { email: 'dewi@gk.id' },
  password_too_long: { bytes: 80, limit: 72 },
  password_too_short: { characters: 6, atLeast: 8 },
  wrong_password: {},
  last_admin: { name: 'Admin' },
  proof_needed: {},
};

function say(refusal: Refusal, language: Language = 'en', now = '2026-11-28T12:22:00Z') {
  const t = i18n.getFixedT(language, ['refusals', 'common']);
  const format = formatsFor({ language, country: 'ID' }, 'Asia/Jakarta');
  return sayRefusal(refusal, { t, format, now: new Date(now) });
}

describe.each(['en', 'id'] as const)('in %s', (language) => {
  test.each(Object.keys(examples) as RefusalCode[])('%s is a whole sentence with its facts in it', (code) => {
    const { text, steps } = say({ code, facts: examples[code] } as Refusal, language);
    expect(text).toMatch(/^[\p{Lu}“\d].*[.;]$|: create role/u);
    expect(text).not.toMatch(/\{\{|undefined|null|NaN|^[a-z]+\.\w/);
    for (const step of steps) expect(step.label).toMatch(/^\p{Lu}[^.]*$/u);
  });
});

describe('a seat that is gone', () => {
  test('is named with the till that sold it', () => {
    expect(say({ code: 'seats_unavailable', facts: unavailable })).toEqual({
      text: 'K14 was just sold at Till 1. Nothing was held or sold.',
      steps: [{ id: 'nextBest', label: 'Next best' }],
    });
    expect(say({ code: 'seats_unavailable', facts: unavailable }, 'id').text).toBe(
      'Kursi K14 baru saja terjual di Till 1. Belum ada yang ditahan atau terjual.',
    );
  });

  test('sold an hour ago is not called new', () => {
    expect(say({ code: 'seats_unavailable', facts: unavailable }, 'en', '2026-11-28T13:21:00Z').text).toMatch(
      'K14 was sold at Till 1 at 19.21.',
    );
  });

  test('leaves the others to be taken with one key', () => {
    const stillFree = [
      { seatNo: 15, label: 'K15' },
      { seatNo: 16, label: 'K16' },
    ];
    expect(say({ code: 'seats_unavailable', facts: { ...unavailable, stillFree } })).toEqual({
      text: 'K14 was just sold at Till 1. K15–K16 are still free.',
      steps: [
        { id: 'takeFree', label: 'Take K15–K16' },
        { id: 'nextBest', label: 'Next best' },
      ],
    });
  });

  test('in another sale says whose it is and until when', () => {
    const held = { ...k14, why: 'held' as const, till: 'Till 3', until: '2026-11-28T12:24:00Z' };
    expect(say({ code: 'seats_unavailable', facts: { ...unavailable, seats: [held] } }).text).toMatch(
      'K14 is in a sale with Budi, Till 3, until 19.24.',
    );
    const here = { ...held, hold: { id: eventId, isHere: true } };
    expect(say({ code: 'seats_unavailable', facts: { ...unavailable, seats: [here] } }).text).toMatch(
      'K14 is in another sale at this till until 19.24.',
    );
  });
});

test('a hold that ran out can be had again', () => {
  expect(say({ code: 'hold_ended', facts: examples.hold_ended })).toEqual({
    text: 'Your hold on K12–K13 ended at 19.21. All of them are still free.',
    steps: [{ id: 'holdAgain', label: 'Hold again' }],
  });
});

test('too small a house names the seat in the way and the way on', () => {
  expect(say({ code: 'capacity_too_low', facts: examples.capacity_too_low }, 'id')).toEqual({
    text: 'Kapasitas tidak bisa turun ke 470: Seat-474 dan 3 kursi lain sudah terjual. Batas terendah 478.',
    steps: [
      { id: 'useLowest', label: 'Pakai 478' },
      { id: 'showSeats', label: 'Tampilkan kursi' },
    ],
  });
});

test('too few in a zone are named, with the zone that has enough', () => {
  expect(say({ code: 'not_enough_seats', facts: examples.not_enough_seats })).toEqual({
    text: 'Zone B has 3 seats left; you asked for 4. They are L1–L2, L16. 2 more are in other sales and may come back. Zone C has 21.',
    steps: [
      { id: 'takeLeft', label: 'Take 3' },
      { id: 'lookElsewhere', label: 'Look in C' },
    ],
  });
});

test('too few seats for a wish says which wish, not that the house is full', () => {
  const none = {
    ...examples.not_enough_seats,
    left: 0,
    held: 1,
    category: null,
    seats: [],
    elsewhere: [],
    others: 58,
  };
  const of = (wish: 'wheelchairs' | 'step_free' | 'except', language?: Language) =>
    say({ code: 'not_enough_seats', facts: { ...none, wish } }, language).text;
  expect(of('step_free')).toBe('0 seats without steps are left; you asked for 4. 58 other seats are free.');
  expect(of('wheelchairs')).toBe(
    'There are not enough wheelchair places with companions’ seats for a party of 4. 1 more is in another sale and may come back. 58 other seats are free.',
  );
  expect(of('except', 'id')).toBe(
    'Tidak ada lagi yang lain untuk 4 orang: sisanya sudah ditawarkan. Kursi lain masih 58.',
  );
});

test('where nobody can sit together, the closest seats are offered', () => {
  expect(say({ code: 'not_together', facts: examples.not_together })).toEqual({
    text: 'No 4 together in zone B. Closest: K10–K11 with L11–L12.',
    steps: [
      { id: 'takeClosest', label: 'Take these' },
      { id: 'lookElsewhere', label: 'Look in C' },
    ],
  });
  expect(say({ code: 'not_together', facts: examples.not_together }, 'id').text).toBe(
    'Tidak ada 4 kursi bersebelahan di zona B. Terdekat: K10–K11 dan L11–L12.',
  );
});

test('a seat that would be left alone can be taken as well', () => {
  expect(say({ code: 'leaves_single_seat', facts: examples.leaves_single_seat })).toEqual({
    text: 'Taking K10 leaves K11 alone. Take K11 as well, or choose others.',
    steps: [
      { id: 'takeSingles', label: 'Take K10–K11' },
      { id: 'chooseOthers', label: 'Choose others' },
    ],
  });
});

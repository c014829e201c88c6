import type { Refusal, RefusalCode } from '../../../shared/refusals/refusal';
import {
  bookingChangedMeanwhile,
  bookingIsCancelled,
  bookingWasExchanged,
  needsManager,
  otherCurrency,
  seatsNotInBooking,
} from './booking-sentences';
import { busy, cannotConnect, offline, outcomeUnknown } from './connection-sentences';
import {
  capacityTooLow,
  editedMeanwhile,
  eventHasLiveBookings,
  eventNotOnSale,
  priceCategoriesDoNotAddUp,
  saleIsOver,
  saleNotYetOpen,
} from './event-sentences';
import { fileNotSaved, notPrinted } from './file-sentences';
import { holdElsewhere, holdEnded, namedHoldEnded, tillHoldLimit } from './hold-sentences';
import { planChangeTouchesSeats, planFileRefused, planNotSound, venueInUse } from './plan-sentences';
import { sentence, type NextStepId, type RefusalSentence, type Say, type Voice } from './refusal-sentence';
import {
  needsOwner,
  schemaDisagrees,
  upgradeBusy,
  upgradeFailed,
  upgradeLosesRows,
} from './upgrade-sentences';
import { leavesSingleSeat, notEnoughSeats, notTogether, seatsUnavailable } from './seat-sentences';

/** Says a refusal in the language of the house, with the ways on as buttons. */
export function sayRefusal(refusal: Refusal, voice: Voice): RefusalSentence {
  // The map gives each code the sayer of its own facts; TypeScript cannot see that the two belong together.
  const say = sayings[refusal.code] as (facts: Refusal['facts'], voice: Voice) => RefusalSentence;
  return say(refusal.facts, voice);
}

/** Every "no" there is. A code without a sentence does not compile. */
const sayings: { [Code in RefusalCode]: Say<Code> } = {
  invalid_input: ({ issues }, { t }) => {
    const reason = issues.map((issue) => [issue.path, issue.reason].filter(Boolean).join(': ')).join('; ');
    return sentence([t('code.invalid_input', { reason })]);
  },
  unknown_operation: (_, { t }) => sentence([t('code.unknown_operation')]),
  sign_in_required: (_, voice) => sentence([voice.t('code.sign_in_required')], [step('signIn', voice)]),
  not_allowed: ({ needs, has }, voice) => {
    const { t } = voice;
    const text = t('code.not_allowed', { needs: t(`needs.${needs}`), has: t(`needs.${has}`) });
    return sentence([text], [step(needs === 'admin' ? 'adminSigns' : 'managerSigns', voice)]);
  },
  session_locked: (_, voice) => sentence([voice.t('code.session_locked')], [step('unlock', voice)]),
  session_ended: ({ why }, voice) => sentence([voice.t(`ended.${why}`)], [step('signIn', voice)]),
  key_reused: ({ at }, { t, format }) => sentence([t('code.key_reused', { time: format.time(at) })]),
  not_found: ({ what }, voice) => sentence([voice.t(`missing.${what}`)], [step('back', voice)]),
  bad_call: (_, voice) => sentence([voice.t('code.bad_call')], [step('tryAgain', voice)]),
  unexpected: ({ reference }, voice) =>
    sentence([voice.t('code.unexpected', { reference })], [step('tryAgain', voice)]),

  offline,
  outcome_unknown: outcomeUnknown,
  busy,
  cannot_connect: cannotConnect,
  schema_older: ({ pending }, { t, format }) =>
    sentence([t('code.schema_older', { count: pending.length, n: format.number(pending.length) })]),
  schema_newer: (_, { t }) => sentence([t('code.schema_newer')]),
  set_up_needs_rights: ({ statement }, voice) =>
    sentence([voice.t('code.set_up_needs_rights', { statement })], [step('copyStatement', voice)]),
  needs_owner: needsOwner,
  upgrade_loses_rows: upgradeLosesRows,
  upgrade_busy: upgradeBusy,
  upgrade_failed: upgradeFailed,
  schema_disagrees: schemaDisagrees,
  this_pc_failed: ({ detail }, voice) =>
    sentence([voice.t('code.this_pc_failed', { detail })], [step('tryAgain', voice)]),
  no_safe_storage: ({ host }, voice) =>
    sentence([voice.t('code.no_safe_storage', { host })], [step('keepPlainly', voice)]),

  plan_not_sound: planNotSound,
  plan_not_published: (_, { t }) => sentence([t('plan.notPublished')]),
  plan_has_no_draft: ({ name }, { t }) => sentence([t('plan.noDraft', { name })]),
  plan_change_touches_seats: planChangeTouchesSeats,
  event_has_a_plan: ({ name }, { t }) => sentence([t('plan.eventHasPlan', { name })]),
  plan_file_refused: planFileRefused,
  venue_in_use: venueInUse,
  venue_name_taken: ({ name }, { t }) => sentence([t('plan.venueNameTaken', { name })]),

  file_not_saved: fileNotSaved,
  needs_window: (_, { t }) => sentence([t('file.needsWindow')]),
  not_printed: notPrinted,

  seats_unavailable: seatsUnavailable,
  not_enough_seats: notEnoughSeats,
  not_together: notTogether,
  leaves_single_seat: leavesSingleSeat,
  hold_ended: holdEnded,
  till_hold_limit: tillHoldLimit,
  named_hold_ended: namedHoldEnded,
  hold_elsewhere: holdElsewhere,

  needs_manager: needsManager,
  booking_is_cancelled: bookingIsCancelled,
  booking_changed_meanwhile: bookingChangedMeanwhile,
  seats_not_in_booking: seatsNotInBooking,
  booking_was_exchanged: bookingWasExchanged,
  other_currency: otherCurrency,

  event_not_on_sale: eventNotOnSale,
  sale_not_yet_open: saleNotYetOpen,
  sale_is_over: saleIsOver,
  capacity_too_low: capacityTooLow,
  event_has_live_bookings: eventHasLiveBookings,
  edited_meanwhile: editedMeanwhile,
  price_categories_do_not_add_up: priceCategoriesDoNotAddUp,

  till_name_taken: ({ name }, { t }) => sentence([t('code.till_name_taken', { name })]),
  sign_in_failed: (_, { t }) => sentence([t('code.sign_in_failed')]),
  sign_in_slowed: ({ retryAfterSeconds }, { t, format }) =>
    sentence([t('code.sign_in_slowed', { count: retryAfterSeconds, n: format.number(retryAfterSeconds) })]),
  already_set_up: (_, voice) => sentence([voice.t('code.already_set_up')], [step('signIn', voice)]),
  email_taken: ({ email }, { t }) => sentence([t('code.email_taken', { email })]),
  password_too_long: ({ bytes, limit }, { t, format }) =>
    sentence([t('code.password_too_long', { bytes: format.number(bytes), limit: format.number(limit) })]),
  password_too_short: ({ characters, atLeast }, { t, format }) =>
    sentence([
      t('code.password_too_short', {
        characters: format.number(characters),
        atLeast: format.number(atLeast),
      }),
    ]),
  wrong_password: (_, { t }) => sentence([t('code.wrong_password')]),
  last_admin: ({ name }, { t }) => sentence([t('code.last_admin', { name })]),
  proof_needed: (_, voice) => sentence([voice.t('code.proof_needed')], [step('adminSigns', voice)]),
};

type PlainStep = Exclude<NextStepId, 'takeFree' | 'takeLeft' | 'takeSingles' | 'lookElsewhere' | 'useLowest'>;

function step(id: PlainStep, { t }: Voice) {
  return { id, label: t(`step.${id}`) };
}

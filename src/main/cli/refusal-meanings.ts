import type { RefusalCode } from '../../shared/refusals/refusal';

/** What each refusal says to whoever calls without a window, and what can be done. Nothing happened, unless it says otherwise. */
export const refusalMeanings: Record<RefusalCode, string> = {
  invalid_input:
    'The input is not as the operation has it; `issues` names each path and reason. `call -- --help <operation>` shows the fields.',
  unknown_operation: 'There is no such operation; `didYouMean` names those that are called nearly so.',
  sign_in_required: 'Nobody is named. Set BOX_OFFICE_EMAIL and BOX_OFFICE_PASSWORD.',
  not_allowed: 'This needs a higher role (`needs`) than the person has (`has`).',
  session_locked: 'The session is locked; `session.unlock` opens it.',
  session_ended: 'The person was disabled, or role or password changed. Sign in again.',
  key_reused:
    'The idempotencyKey was used before for another operation, other input or by somebody else. Take a new key for a new wish.',
  till_name_taken: 'Another installation has this name.',
  not_found: 'There is no such thing (`what`, `id`).',
  bad_call: 'The call itself cannot be read, or makes no sense here (`reason`).',
  unexpected: 'A defect of ours. The log has the details under `reference`.',
  offline: 'Not connected since `since`: nothing was tried. Try again.',
  outcome_unknown:
    'The connection broke while the answer was awaited, so it may have happened. Ask again with the same idempotencyKey: it is never done twice.',
  busy: 'Another till has these seats locked for longer than about 3 seconds. Try again.',
  schema_older: 'The database is behind this app (`pending`). Its owner runs `npm run db -- upgrade head`.',
  schema_newer: 'The database belongs to a newer app: only looking is allowed.',
  cannot_connect: 'The database cannot be reached: `problem` says why, the other facts where.',
  set_up_needs_rights:
    'This login may not set the database up. `statement` is the one line for its administrator.',
  needs_owner: 'Only the login that owns the tables may do this.',
  upgrade_loses_rows: 'The step would lose rows that exist. Copy them, then ask again with allowDataLoss.',
  upgrade_busy:
    'Others kept a table busy, or another process migrates. Steps before `step` are done. Try again.',
  upgrade_failed: 'The database is as it was before `step`; `detail` is what PostgreSQL says.',
  schema_disagrees: 'The steps that this database went are not those of this app.',
  this_pc_failed: 'The database on this PC does not run; `detail` says what to do.',
  no_safe_storage:
    'No safe place for the password here. Ask again with keepPlainly to keep it in a plain file.',
  sign_in_failed: 'E-mail or password is not right.',
  sign_in_slowed: 'Too many wrong passwords at this till. The next try counts after `retryAfterSeconds`.',
  already_set_up: 'There is a first admin already. Sign in instead.',
  email_taken: 'Somebody has this e-mail already.',
  password_too_long: 'More than `limit` bytes cannot be checked in full.',
  password_too_short: 'At least `atLeast` characters are needed.',
  wrong_password: 'The old password is not right.',
  last_admin: 'This is the only admin. Make somebody else one first.',
  proof_needed: 'An admin who signed in with a password has to do this.',
  event_not_on_sale: 'The event is a draft, closed, cancelled or archived (`status`).',
  sale_not_yet_open: 'The sale opens at `startsAt`.',
  sale_is_over: 'The sale ended at `endedAt`. A manager can set another end with `events.update`.',
  capacity_too_low:
    'Seats above that number are taken (`seats`); `lowest` is the least capacity that is possible.',
  event_has_live_bookings: 'Cancel its bookings first.',
  edited_meanwhile:
    'Somebody saved since you read it. Read it again, look at `differences`, and send the new `revision`.',
  price_categories_do_not_add_up: 'The seats of the categories have to be as many as the capacity.',
  seats_unavailable:
    'Some of these seats are taken: for each `why` (booked, held, named_hold, blocked, no_such_seat), by whom, at which till, since and until when. `stillFree` can be had.',
  not_enough_seats:
    'Fewer than that are left (`left`); `held` may come back, `elsewhere` has enough. `wish`: which wish it is, that `others` would do without.',
  not_together:
    'Enough seats, but nowhere so many side by side. `closest` is how they would sit apart: ask again with mayBeApart, or in a category of `elsewhere`.',
  leaves_single_seat:
    'The event forbids to leave a seat alone (`singles`). Take it as well, or choose others.',
  hold_ended: 'The hold ran out, or was released, sold or taken over (`why`). `stillFree` can be held again.',
  hold_elsewhere: 'The hold belongs to another till. Wait until `until`, or a manager takes it over.',
  till_hold_limit: 'This till may not hold so many seats of the event at a time. Sell or release some.',
  named_hold_ended: 'The named hold is released, so nothing of it can be changed.',
  plan_not_sound: 'The plan has errors (`faults`) that have to be mended first.',
  plan_not_published: 'Events can only have a published version. Publish it first.',
  plan_has_no_draft: 'There is nothing unpublished in this plan.',
  plan_change_touches_seats: 'The new version would touch seats that are sold or held (`seats`).',
  event_has_a_plan: 'Its seats come from its seating plan; `plans.applyToEvent` changes them.',
  plan_file_refused:
    'The file is no plan, or a broken or hostile one (`faults` with their places). Nothing was kept.',
  venue_in_use: 'The venue has seating plans.',
  venue_name_taken: 'Another venue has this name.',
  file_not_saved: 'The disk said no; what was there before is as it was.',
  needs_window: 'Only a window can ask a person or reach a printer.',
  not_printed: 'The printer or its program said no.',
  needs_manager: 'Somebody else sold it, so a manager has to change or cancel it.',
  booking_is_cancelled: 'Only a live booking can be changed. `bookings.restore` brings it back.',
  booking_changed_meanwhile:
    'Somebody changed it since you read it. Read it again, and send the new `revision`.',
  seats_not_in_booking: 'The booking does not have these seats (any more).',
  booking_was_exchanged: 'Another booking (`otherCode`) was given for it and lives.',
  other_currency: 'The two events are sold in different currencies. Cancel one and sell the other.',
};

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(refusalMeanings, text);
}

import type { OperationName } from '../../shared/contract/contract';
import type { RefusalCode } from '../../shared/refusals/refusal';
import type { NamedOperation } from '../ipc/named-operation';

/** What an operation may say no with, its own reasons first, then those that it has in common with others like it. */
export function refusalsOf(operation: NamedOperation): RefusalCode[] {
  return [...ownRefusals(operation.name), ...commonRefusals(operation)];
}

/** What this operation may say no with and not every other. */
export function ownRefusals(name: string): readonly RefusalCode[] {
  const known: Partial<Record<string, readonly RefusalCode[]>> = refusals;
  return known[name] ?? [];
}

/** What follows from its role and from where it lives. */
export function commonRefusals({ name, kind, role, atomic }: NamedOperation): RefusalCode[] {
  const own = new Set(ownRefusals(name));
  const common: RefusalCode[] = ['invalid_input'];
  if (role === 'manager' || role === 'admin') common.push('not_allowed');
  if (role !== 'nobody') common.push(...ofPeople);
  if (atomic !== 'none' || role !== 'nobody') common.push(...ofTheDatabase);
  if (kind === 'command' && atomic === 'transaction') common.push('key_reused', 'outcome_unknown');
  common.push('unexpected');
  return common.filter((code) => !own.has(code));
}

const ofPeople = [
  'sign_in_required',
  'sign_in_failed',
  'sign_in_slowed',
  'session_locked',
  'session_ended',
] as const;
const ofTheDatabase = [
  'busy',
  'offline',
  'cannot_connect',
  'schema_older',
  'schema_newer',
  'set_up_needs_rights',
  'this_pc_failed',
] as const;

const saleIsClosed = ['event_not_on_sale', 'sale_not_yet_open', 'sale_is_over'] as const;
const holdIsGone = ['hold_ended', 'hold_elsewhere'] as const;
const bookingIsOtherwise = [
  'not_found',
  'needs_manager',
  'booking_is_cancelled',
  'booking_changed_meanwhile',
] as const;
const newPassword = ['password_too_short', 'password_too_long'] as const;
const proof = ['not_found', 'proof_needed'] as const;
const draft = ['not_found', 'edited_meanwhile', 'plan_has_no_draft'] as const;
const wayToServer = ['cannot_connect', 'set_up_needs_rights', 'schema_older', 'schema_newer'] as const;
const setOfPlaces = ['seats_unavailable', 'not_enough_seats', 'leaves_single_seat'] as const;

/** A test of the command line holds every refusal that it meets against this list. */
const refusals: Record<OperationName, readonly RefusalCode[]> = {
  'users.bootstrap': ['already_set_up', ...newPassword],
  'users.signIn': ['sign_in_failed', 'sign_in_slowed'],
  'users.create': ['email_taken', 'proof_needed', ...newPassword],
  'users.list': [],
  'users.update': [...proof, 'email_taken', 'last_admin'],
  'users.disable': [...proof, 'last_admin'],
  'users.enable': proof,
  'users.changePassword': ['wrong_password', ...newPassword],
  'users.resetPassword': [...proof, ...newPassword],
  'users.clearSignInDelay': ['not_found'],
  'users.recent': [],
  'session.current': [],
  'session.signOut': [],
  'session.lock': [],
  'session.unlock': ['sign_in_required', 'wrong_password', 'sign_in_slowed'],
  'tills.register': ['not_found', 'not_allowed', 'till_name_taken'],
  'tills.rename': ['not_found', 'till_name_taken'],
  'tills.list': [],
  'venues.list': [],
  'venues.create': ['venue_name_taken'],
  'venues.update': ['not_found', 'venue_name_taken'],
  'venues.delete': ['not_found', 'venue_in_use'],
  'plans.list': [],
  'plans.get': ['not_found'],
  'plans.version': ['not_found'],
  'plans.check': ['not_found'],
  'plans.ofEvent': ['not_found'],
  'plans.create': ['not_found', 'plan_not_sound'],
  'plans.saveDraft': ['not_found', 'edited_meanwhile', 'plan_not_sound'],
  'plans.update': ['not_found', 'edited_meanwhile'],
  'plans.publish': [...draft, 'plan_not_sound'],
  'plans.discardDraft': draft,
  'plans.delete': ['not_found', 'edited_meanwhile'],
  'plans.previewChange': ['not_found', 'plan_not_published'],
  'plans.applyToEvent': ['not_found', 'edited_meanwhile', 'plan_not_published', 'plan_change_touches_seats'],
  'plans.previewImport': ['plan_file_refused'],
  'plans.import': ['not_found', 'edited_meanwhile', 'plan_file_refused', 'plan_not_sound'],
  'plans.export': ['not_found'],
  'events.create': ['not_found', 'price_categories_do_not_add_up', 'plan_not_published'],
  'events.get': ['not_found'],
  'events.list': [],
  'events.update': [
    'not_found',
    'edited_meanwhile',
    'capacity_too_low',
    'event_has_a_plan',
    'price_categories_do_not_add_up',
  ],
  'events.delete': ['not_found', 'event_has_live_bookings', 'seats_unavailable'],
  'seats.list': ['not_found'],
  'seats.layout': ['not_found'],
  'seats.snapshot': ['not_found'],
  'seats.explain': ['not_found'],
  'holds.place': [
    'not_found',
    ...setOfPlaces,
    'not_together',
    'till_hold_limit',
    ...holdIsGone,
    ...saleIsClosed,
  ],
  'holds.propose': ['not_found'],
  'holds.renew': ['not_found', 'seats_unavailable', 'till_hold_limit', ...holdIsGone, ...saleIsClosed],
  'holds.release': ['not_found', ...holdIsGone],
  'holds.takeOver': ['not_found', 'seats_unavailable', 'till_hold_limit', 'hold_ended', ...saleIsClosed],
  'holds.mine': [],
  'namedHolds.place': ['not_found', 'seats_unavailable', ...holdIsGone, 'event_not_on_sale'],
  'namedHolds.list': ['not_found'],
  'namedHolds.update': ['not_found', 'named_hold_ended', 'seats_unavailable'],
  'namedHolds.extend': ['not_found', 'named_hold_ended', 'seats_unavailable'],
  'namedHolds.release': ['not_found', 'not_allowed'],
  'bookings.create': ['not_found', ...setOfPlaces, 'not_together', ...holdIsGone, ...saleIsClosed],
  'bookings.get': ['not_found'],
  'bookings.list': [],
  'bookings.cancel': ['not_found', 'needs_manager'],
  'bookings.move': [
    ...bookingIsOtherwise,
    'seats_not_in_booking',
    'seats_unavailable',
    'leaves_single_seat',
    ...holdIsGone,
    ...saleIsClosed,
  ],
  'bookings.addSeats': [...bookingIsOtherwise, ...setOfPlaces, ...holdIsGone, ...saleIsClosed],
  'bookings.giveUpSeats': [...bookingIsOtherwise, 'seats_not_in_booking'],
  'bookings.exchange': [
    ...bookingIsOtherwise,
    'other_currency',
    ...setOfPlaces,
    ...holdIsGone,
    ...saleIsClosed,
  ],
  'bookings.restore': [
    'not_found',
    'needs_manager',
    'booking_changed_meanwhile',
    'booking_was_exchanged',
    'seats_unavailable',
    ...saleIsClosed,
  ],
  'bookings.previewChange': [
    'not_found',
    'booking_is_cancelled',
    'booking_was_exchanged',
    'other_currency',
    'seats_not_in_booking',
    ...setOfPlaces,
    ...holdIsGone,
    ...saleIsClosed,
  ],
  'integrity.check': ['not_found'],
  'files.save': ['needs_window', 'file_not_saved'],
  'files.savePdf': ['needs_window', 'file_not_saved'],
  'files.print': ['needs_window', 'not_printed'],
  'preferences.get': [],
  'preferences.set': [],
  'database.current': [],
  'database.connection': [],
  'database.test': [],
  'database.useShared': [...wayToServer, 'bad_call', 'not_allowed', 'no_safe_storage'],
  'database.upgrade': [
    ...wayToServer,
    'bad_call',
    'not_allowed',
    'needs_owner',
    'upgrade_loses_rows',
    'upgrade_busy',
    'upgrade_failed',
    'schema_disagrees',
  ],
  'database.useThisPc': ['bad_call', 'not_allowed', 'this_pc_failed'],
  'about.get': [],
};

import { sentence, type NextStep, type Say, type Voice } from './refusal-sentence';

/** A second person with the right is one step away. */
export const needsManager: Say<'needs_manager'> = ({ operation, labels, code, soldBy }, voice) => {
  const values = { seats: voice.format.seats(labels), code, name: soldBy };
  const text =
    operation === 'bookings.cancel'
      ? voice.t('code.needs_manager', values)
      : voice.t('code.needsManagerToChange', values);
  return sentence([text], [{ id: 'managerSigns', label: voice.t('step.managerSigns') }]);
};

export const bookingIsCancelled: Say<'booking_is_cancelled'> = ({ code, labels }, voice) =>
  sentence(
    [voice.t('code.booking_is_cancelled', { code, seats: voice.format.seats(labels) })],
    [show(voice)],
  );

export const bookingChangedMeanwhile: Say<'booking_changed_meanwhile'> = ({ code, by, at }, voice) => {
  const time = voice.format.time(at);
  const text =
    by === null
      ? voice.t('code.bookingChangedBySomebody', { code, time })
      : voice.t('code.booking_changed_meanwhile', { code, time, name: by });
  return sentence([text], [show(voice)]);
};

export const seatsNotInBooking: Say<'seats_not_in_booking'> = ({ code, labels }, voice) => {
  const values = { code, seats: voice.format.seats(labels) };
  const text =
    labels.length === 1
      ? voice.t('code.seats_not_in_booking', values)
      : voice.t('code.seatsNotInBookingMany', values);
  return sentence([text], [show(voice)]);
};

export const bookingWasExchanged: Say<'booking_was_exchanged'> = ({ code, otherCode }, voice) =>
  sentence([voice.t('code.booking_was_exchanged', { code, other: otherCode })], [show(voice)]);

export const otherCurrency: Say<'other_currency'> = (
  { code, currency, eventName, otherCurrency: other },
  { t },
) => sentence([t('code.other_currency', { code, currency, event: eventName, otherCurrency: other })]);

function show({ t }: Voice): NextStep {
  return { id: 'showBooking', label: t('step.showBooking') };
}

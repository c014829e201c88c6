import { sentence, type NextStep, type Say, type Voice } from './refusal-sentence';

/** Why nothing of this event can be sold now. */
export const eventNotOnSale: Say<'event_not_on_sale'> = (facts, { t }) => {
  const text = t(`event.${facts.status}`, { name: facts.name });
  const ask: NextStep = { id: 'askManager', label: t('step.askManager') };
  const show: NextStep = { id: 'showEvent', label: t('step.showEvent') };
  return sentence([text], facts.status === 'closed' ? [ask, show] : [show]);
};

/** Its sale opens later. */
export const saleNotYetOpen: Say<'sale_not_yet_open'> = ({ name, startsAt, labels }, { t, format }) => {
  const values = { name, seats: format.seats(labels), time: format.dayAndTime(startsAt) };
  const text = labels.length === 0 ? t('event.notYetOpen', values) : t('event.notYetOpenFor', values);
  return sentence([text], [{ id: 'showEvent', label: t('step.showEvent') }]);
};

/** Its sale is past its end. */
export const saleIsOver: Say<'sale_is_over'> = ({ name, endedAt, labels }, { t, format, now }) => {
  const isToday = format.dayKey(endedAt) === format.dayKey(now);
  const time = isToday ? format.time(endedAt) : format.dayAndTime(endedAt);
  const values = { name, seats: format.seats(labels), time };
  const text = labels.length === 0 ? t('event.saleOver', values) : t('event.saleOverFor', values);
  return sentence([text], [{ id: 'askManager', label: t('step.askManager') }]);
};

/** Which seats stand in the way of a smaller house, and how far down it can go. */
export const capacityTooLow: Say<'capacity_too_low'> = (facts, voice) => {
  const { t, format } = voice;
  const lowest = format.number(facts.lowest);
  const values = {
    capacity: format.number(facts.capacity),
    lowest,
    seats: facts.seats[0]?.label ?? '',
    more: format.number(facts.count - 1),
  };
  const areAllSold = facts.seats.every((seat) => seat.why === 'booked');
  const many = areAllSold ? t('code.capacityTooLowMany', values) : t('code.capacityTooLowHeld', values);
  return sentence(
    [facts.count === 1 ? t('code.capacity_too_low', values) : many],
    [
      { id: 'useLowest', label: t('step.useLowest', { lowest }) },
      { id: 'showSeats', label: t('step.showSeats') },
    ],
  );
};

/** Bookings live, so the event stays. */
export const eventHasLiveBookings: Say<'event_has_live_bookings'> = (facts, voice) => {
  const { t, format } = voice;
  return sentence(
    [
      t('code.event_has_live_bookings', {
        count: facts.bookings,
        n: format.number(facts.bookings),
        name: facts.name,
        seats: seatCount(facts.seats, voice),
      }),
    ],
    [{ id: 'showBookings', label: t('step.showBookings') }],
  );
};

/** Two people saved at once; nothing was overwritten. */
export const editedMeanwhile: Say<'edited_meanwhile'> = (facts, { t, format }) => {
  const time = format.time(facts.changedAt);
  const text =
    facts.changedBy === null
      ? t('code.editedBySomebody', { time })
      : t('code.edited_meanwhile', { name: facts.changedBy, time });
  return sentence([text], [{ id: 'compare', label: t('step.compare') }]);
};

/** Prices and house disagree about the number of seats. */
export const priceCategoriesDoNotAddUp: Say<'price_categories_do_not_add_up'> = (facts, voice) =>
  sentence([
    voice.t('code.price_categories_do_not_add_up', {
      seats: seatCount(facts.seats, voice),
      capacity: voice.format.number(facts.capacity),
    }),
  ]);

function seatCount(count: number, { t, format }: Voice): string {
  return t('common:count.seats', { count, n: format.number(count) });
}

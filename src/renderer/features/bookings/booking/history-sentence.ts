import type { TFunction } from 'i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { Formats } from '../../../lib/format/format';
import { labelsAndPlaces } from '../../../lib/format/labels-and-places';

export type HistoryEntry = BookingWithHistory['history'][number];

type Voice = { t: TFunction<'bookings'>; format: Formats };
type Currency = Pick<BookingWithHistory, 'currency'> & Partial<Pick<BookingWithHistory, 'areas'>>;

/** One entry of a booking's history as a sentence, without its time. Who wrote past the app is named by the database login. */
export function historySentence(
  entry: HistoryEntry,
  { currency, areas = [] }: Currency,
  voice: Voice,
): string {
  const { t, format } = voice;
  const values = {
    who: entry.by ?? t('history.login', { login: entry.login }),
    seats: labelsAndPlaces(format, entry.labels, areas),
    from: labelsAndPlaces(format, entry.fromLabels, areas),
    total: format.money(entry.difference?.afterMinor ?? 0, currency),
    till: entry.till ?? '',
    other: entry.other?.code ?? '',
    event: eventOf(entry, voice),
    money: moneyOf(entry, currency, voice),
  };
  const place = entry.till === null ? 'Elsewhere' : '';
  const said = t(`history.${deedOf(entry)}${place}`, values);
  return entry.approvedBy === null ? said : `${said} ${t('history.signed', { name: entry.approvedBy })}`;
}

function deedOf({ action, other }: HistoryEntry) {
  return action === 'sold' && other !== null ? 'soldInExchange' : action;
}

function eventOf({ other }: HistoryEntry, { format }: Voice): string {
  return other === null ? '' : `${other.eventName}, ${format.dayAndTime(other.startsAt, other.timeZone)}`;
}

/** What the customer owed or got back; nothing when the price stayed. */
function moneyOf({ difference }: HistoryEntry, currency: string, { t, format }: Voice): string {
  const minor = difference?.differenceMinor ?? 0;
  if (minor === 0) return '';
  const amount = format.money(Math.abs(minor), currency);
  return minor > 0 ? t('history.moneyMore', { amount }) : t('history.moneyLess', { amount });
}

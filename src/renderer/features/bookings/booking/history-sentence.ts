import type { TFunction } from 'i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { Formats } from '../../../lib/format/format';

export type HistoryEntry = BookingWithHistory['history'][number];

type Voice = { t: TFunction<'bookings'>; format: Formats };
type Total = Pick<BookingWithHistory, 'totalMinor' | 'currency'>;

/** One entry of a booking's history as a sentence, without its time. Who wrote past the app is named by the database login. */
export function historySentence(entry: HistoryEntry, total: Total, { t, format }: Voice): string {
  const values = {
    who: entry.by ?? t('history.login', { login: entry.login }),
    seats: format.seats(entry.labels),
    total: format.money(total.totalMinor, total.currency),
    till: entry.till ?? '',
  };
  const place = entry.till === null ? 'Elsewhere' : '';
  const said = t(`history.${entry.action}${place}`, values);
  return entry.approvedBy === null ? said : `${said} ${t('history.signed', { name: entry.approvedBy })}`;
}

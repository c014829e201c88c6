import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import styles from './booking-lines.module.css';
import { areaOfSeat } from '../../../lib/format/seats-of-booking';
import { useContractQuery } from '../../../lib/query/use-contract';

type Props = { booking: BookingWithHistory };

/** The seats as they were sold: label, zone, price; places of an area on one line; the total under them. */
export function BookingLines({ booking }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { lines, currency, totalMinor, quantity } = booking;
  const rows = rowsOf(booking, (count, area) => `${format.number(count)} × ${area}`);
  const event = useContractQuery('events', 'get', { eventId: booking.eventId });
  const names = new Map(event.data?.priceCategories.map(({ code, name }) => [code, `${code} ${name}`]));
  const codes = [...new Set(lines.map((line) => line.categoryCode))];
  return (
    <table className={styles.lines}>
      <caption className="visually-hidden">{t('booking.seats')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('common:word.seat')}</th>
          <th scope="col">{t('common:word.zone')}</th>
          <th scope="col">{t('common:word.price')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, categoryCode, priceMinor }) => (
          <tr key={key}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={styles.zone}>
              {names.get(categoryCode) ?? t('booking.zone', { code: categoryCode })}
            </td>
            <td className={styles.price}>{format.money(priceMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
      {quantity > 1 && (
        <tfoot>
          <tr>
            <th scope="row" className={styles.label}>
              {t('common:count.seats', { count: quantity, n: format.number(quantity) })}
            </th>
            <td className={styles.zone}>{codes.length > 1 ? codes.join(', ') : ''}</td>
            <td className={styles.price}>{format.money(totalMinor, currency)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

type Row = { key: number; label: string; categoryCode: string; priceMinor: number };

/** A line for each seat, and one for all places of an area that cost the same. */
function rowsOf(booking: BookingWithHistory, say: (count: number, area: string) => string): Row[] {
  const areaOf = areaOfSeat(booking);
  const rows = new Map<string, { line: Row; area: string | null; count: number }>();
  for (const { lineNo: key, seatNo, label, categoryCode, priceMinor } of booking.lines) {
    const area = areaOf(seatNo);
    const place = area === null ? String(key) : `${area} ${categoryCode} ${priceMinor}`;
    const before = rows.get(place);
    const count = (before?.count ?? 0) + 1;
    const total = priceMinor + (before?.line.priceMinor ?? 0);
    rows.set(place, { line: { key, label, categoryCode, priceMinor: total }, area, count });
  }
  return [...rows.values()].map(({ line, area, count }) =>
    area === null ? line : { ...line, label: say(count, area) },
  );
}

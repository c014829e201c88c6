import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import styles from './booking-lines.module.css';

type Props = { booking: BookingWithHistory };

/** The seats as they were sold: label, zone, price; the total under them. */
export function BookingLines({ booking }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { lines, currency, totalMinor, quantity } = booking;
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
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <th scope="row" className={styles.label}>
              {line.label}
            </th>
            <td className={styles.zone}>{t('booking.zone', { code: line.categoryCode })}</td>
            <td className={styles.price}>{format.money(line.priceMinor, currency)}</td>
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

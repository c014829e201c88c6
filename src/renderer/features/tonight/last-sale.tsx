import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BookingSummary } from '../../../shared/contract/bookings';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import styles from './last-sale.module.css';

/** The last sale at this till, for whoever comes back to the counter. */
export function LastSale({ booking }: { booking: BookingSummary }) {
  const { t } = useTranslation(['tonight', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const isCancelled = booking.status === 'CANCELLED';
  return (
    <section>
      <h3 className={styles.title}>{t('last.title')}</h3>
      <p className={styles.code}>
        {booking.code} <span className={styles.time}>{format.time(booking.soldAt)}</span>
      </p>
      <p className={styles.event}>
        {booking.eventName}, {format.weekdayAndTime(booking.startsAt, booking.timeZone)}
      </p>
      <p>{format.seats(booking.labels)}</p>
      <p className={styles.total} data-cancelled={isCancelled || undefined}>
        {format.money(booking.totalMinor, booking.currency)}
      </p>
      {isCancelled && <p className={styles.cancelled}>{t('last.cancelled')}</p>}
      {booking.customerName && <p className={styles.customer}>{booking.customerName}</p>}
      <div className={styles.actions}>
        <Button onClick={() => void navigate(paths.booking(booking.id))}>{t('common:action.open')}</Button>
      </div>
    </section>
  );
}

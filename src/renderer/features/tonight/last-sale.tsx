import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';
import { useStanding } from '../../lib/standing';
import styles from './last-sale.module.css';

/** So far back the last sale of this till is looked for. */
const looked = 50;

/** The last sale at this till, quietly at the side; nothing where there was none. */
export function LastSale() {
  const { t } = useTranslation(['tonight', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const till = useStanding()?.till;
  const { data } = useContractQuery('bookings', 'list', { limit: looked });
  const booking = till && data?.items.find((each) => each.till === till.name);
  if (!booking) return null;
  const isCancelled = booking.status === 'CANCELLED';
  return (
    <aside className={styles.last} aria-label={t('last.title')}>
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
    </aside>
  );
}

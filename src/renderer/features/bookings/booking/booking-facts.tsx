import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import styles from './booking-facts.module.css';
import { BookingHistory } from './booking-history';
import { BookingLines } from './booking-lines';

/** Event, seats with their prices, customer, history. */
export function BookingFacts({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { eventName, startsAt, timeZone, venue, customerName } = booking;
  return (
    <div className={styles.facts}>
      <section aria-label={t('booking.event')}>
        <h2>{eventName}</h2>
        <p className={styles.second}>
          {format.longDayAndTime(startsAt, timeZone)}
          {venue && ` · ${venue}`}
        </p>
      </section>
      <BookingLines booking={booking} />
      <section>
        <h3 className={styles.title}>{t('booking.customer')}</h3>
        <p className={customerName ? styles.customer : styles.second}>
          {customerName ?? t('booking.noCustomer')}
        </p>
      </section>
      <BookingHistory booking={booking} />
    </div>
  );
}

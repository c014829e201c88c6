import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths';
import { useFormat } from '../../../lib/format/use-format';
import styles from './booking-facts.module.css';
import { BookingHistory } from './booking-history';
import { BookingLines } from './booking-lines';

/** Event, seats with their prices, customer, history. */
export function BookingFacts({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { eventName, startsAt, timeZone, venue, customerName, exchangedFrom } = booking;
  return (
    <div className={styles.facts}>
      <section aria-label={t('booking.event')}>
        <h2>{eventName}</h2>
        <p className={styles.second}>
          {format.longDayAndTime(startsAt, timeZone)}
          {venue && ` · ${venue}`}
        </p>
      </section>
      {exchangedFrom && (
        <p className={styles.second}>
          {t('change.cameFrom', {
            code: exchangedFrom.code,
            event: exchangedFrom.eventName,
            day: format.dayAndTime(exchangedFrom.startsAt, exchangedFrom.timeZone),
          })}{' '}
          <Link to={paths.booking(exchangedFrom.bookingId)}>
            {t('change.show', { code: exchangedFrom.code })}
          </Link>
        </p>
      )}
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

import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import styles from './booking-history.module.css';
import { historySentence } from './history-sentence';

/** What happened to a booking, as sentences in the order of the server. */
export function BookingHistory({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const soldOn = format.dayKey(booking.soldAt);
  return (
    <section>
      <h3 className={styles.title}>{t('history.title')}</h3>
      <ol className={styles.history}>
        {booking.history.map((entry, place) => (
          <li key={`${entry.at} ${place}`} className={styles.entry}>
            <time className={styles.time} dateTime={entry.at}>
              {format.dayKey(entry.at) === soldOn ? format.time(entry.at) : format.dayAndTime(entry.at)}
            </time>
            <span>{historySentence(entry, booking, { t, format })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

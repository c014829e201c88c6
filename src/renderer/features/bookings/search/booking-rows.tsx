import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { useToday } from '../../../lib/use-today';
import { DataRows, type Column } from '../../../ui/data-rows/data-rows';
import { StatusDot } from '../../../ui/status-dot/status-dot';
import styles from './booking-rows.module.css';

type Props = {
  bookings: readonly BookingSummary[];
  onOpen: (booking: BookingSummary) => void;
};

/** Found bookings as rows; Enter opens. */
export function BookingRows({ bookings, onOpen }: Props) {
  const { t } = useTranslation('bookings');
  const columns = useBookingColumns();
  return (
    <DataRows
      label={t('search.title')}
      rows={bookings}
      columns={columns}
      keyOf={(booking) => booking.id}
      onOpen={onOpen}
      isQuiet={(booking) => booking.status === 'CANCELLED'}
    />
  );
}

function useBookingColumns(): Column<BookingSummary>[] {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    const soldWhen = (at: string) =>
      new Date(at) < new Date(today.from) ? format.dayAndTime(at) : format.time(at);
    return [
      {
        key: 'code',
        title: t('search.code'),
        track: 'max-content',
        cell: ({ code }) => <span className={styles.code}>{code}</span>,
      },
      {
        key: 'customer',
        title: t('search.customer'),
        track: 'minmax(0, 3fr)',
        cell: ({ customerName }) => <span className={styles.text}>{customerName}</span>,
      },
      {
        key: 'event',
        isOptional: true,
        title: t('search.event'),
        track: 'minmax(0, 4fr)',
        cell: ({ eventName, startsAt, timeZone }) => (
          <span className={styles.text}>
            {eventName} <span className={styles.when}>{format.dayAndTime(startsAt, timeZone)}</span>
          </span>
        ),
      },
      {
        key: 'seats',
        title: t('search.seats'),
        track: 'minmax(0, 3fr)',
        cell: ({ labels }) => <span className={styles.text}>{format.seats(labels)}</span>,
      },
      {
        key: 'seller',
        isOptional: true,
        title: t('search.seller'),
        track: 'max-content',
        cell: ({ soldBy, till, soldAt }) => (
          <span className={styles.when}>{[soldWhen(soldAt), soldBy ?? till].filter(Boolean).join(' ')}</span>
        ),
      },
      {
        key: 'total',
        title: t('search.total'),
        track: 'max-content',
        align: 'end',
        cell: ({ totalMinor, currency, status }) =>
          status === 'CANCELLED' ? (
            <StatusDot tone="danger">{t('status.CANCELLED')}</StatusDot>
          ) : (
            format.money(totalMinor, currency)
          ),
      },
    ];
  }, [t, format, today]);
}

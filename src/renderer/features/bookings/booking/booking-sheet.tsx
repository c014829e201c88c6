import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useCommand } from '../../../lib/commands/use-command';
import { useFormat } from '../../../lib/format/use-format';
import { Screen } from '../../../ui/screen/screen';
import { SplitPane } from '../../../ui/split-pane/split-pane';
import { StatusDot } from '../../../ui/status-dot/status-dot';
import { BookingFacts } from './booking-facts';
import { BookingMap } from './booking-map';
import styles from './booking-sheet.module.css';
import { CancelPanel } from './cancel-panel';
import { useCancelling } from './use-cancelling';

type Props = { booking: BookingWithHistory; back: React.ReactNode };

/** A booking: what was sold on the left, where it is and how it is cancelled on the right. */
export function BookingSheet({ booking, back }: Props) {
  const { t } = useTranslation('bookings');
  const cancelling = useCancelling(booking);
  return (
    <Screen
      title={booking.code}
      back={back}
      layout="list"
      tools={<Head booking={booking} />}
      actions={booking.status === 'CONFIRMED' && cancelling.step === 'idle' && <CancelButton />}
    >
      <SplitPane
        width={456}
        main={<BookingFacts booking={booking} />}
        panel={
          <div className={styles.panel}>
            <BookingMap booking={booking} />
            <CancelPanel booking={booking} cancelling={cancelling} />
            {booking.status === 'CANCELLED' && cancelling.step === 'idle' && (
              <p className={styles.cancelled}>{t('booking.cancelledHint')}</p>
            )}
          </div>
        }
      />
    </Screen>
  );
}

function Head({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { soldBy, till, soldAt, status, totalMinor, currency } = booking;
  return (
    <p className={styles.head}>
      {status === 'CANCELLED' && <StatusDot tone="danger">{t('status.CANCELLED')}</StatusDot>}
      <strong data-cancelled={status === 'CANCELLED' || undefined}>
        {format.money(totalMinor, currency)}
      </strong>
      <span>{[soldBy, till, format.dayAndTime(soldAt)].filter(Boolean).join(', ')}</span>
    </p>
  );
}

function CancelButton() {
  const { t } = useTranslation();
  const { props } = useCommand('booking.cancel');
  return (
    <Button color="danger" {...props}>
      {t('action.cancelBooking')}
    </Button>
  );
}

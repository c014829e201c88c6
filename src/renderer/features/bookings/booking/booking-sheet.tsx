import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useCommand } from '../../../lib/commands/use-command';
import { useFormat } from '../../../lib/format/use-format';
import { Screen } from '../../../ui/screen/screen';
import { SplitPane } from '../../../ui/split-pane/split-pane';
import { StatusDot } from '../../../ui/status-dot/status-dot';
import { ChangeDesk } from '../change/change-desk';
import { MadeNote } from '../change/made-note';
import { RestorePanel } from '../change/restore-panel';
import { useChanging } from '../change/use-changing';
import { BookingFacts } from './booking-facts';
import { BookingMap } from './booking-map';
import styles from './booking-sheet.module.css';
import { CancelPanel } from './cancel-panel';
import { useCancelling } from './use-cancelling';

type Props = { booking: BookingWithHistory; back: React.ReactNode };

/** A booking: what was sold on the left, where it is and how it is changed or cancelled on the right. */
export function BookingSheet({ booking, back }: Props) {
  const cancelling = useCancelling(booking);
  const changing = useChanging(booking);
  // Lines of text do not stretch on a wide screen: the house has the room.
  const isWide = useMediaQuery('(min-width: 100rem)', false, { getInitialValueInEffect: false });
  const isCalm = cancelling.step === 'idle' && changing.draft === null;
  return (
    <Screen
      title={booking.code}
      back={back}
      layout="list"
      tools={<Head booking={booking} />}
      actions={booking.status === 'CONFIRMED' && isCalm && <Ways />}
    >
      {changing.draft && cancelling.step === 'idle' ? (
        <ChangeDesk booking={booking} changing={changing} draft={changing.draft} />
      ) : (
        <SplitPane
          width={isWide ? 640 : 456}
          main={<BookingFacts booking={booking} />}
          panel={
            <div className={styles.panel}>
              <BookingMap booking={booking} />
              {changing.made && isCalm && (
                <MadeNote booking={booking} made={changing.made} onUndone={changing.forget} />
              )}
              <CancelPanel booking={booking} cancelling={cancelling} />
              {booking.status === 'CANCELLED' && isCalm && <RestorePanel booking={booking} />}
            </div>
          }
        />
      )}
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

function Ways() {
  const { t } = useTranslation('bookings');
  return (
    <>
      <Way id="booking.change">{t('change.seats')}</Way>
      <Way id="booking.exchange">{t('change.exchange')}</Way>
      <CancelButton />
    </>
  );
}

function Way({ id, children }: { id: string; children: React.ReactNode }) {
  const { props } = useCommand(id);
  return <Button {...props}>{children}</Button>;
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

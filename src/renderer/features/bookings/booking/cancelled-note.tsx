import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { useContractCommand } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Notice } from '../../../ui/notice/notice';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import styles from './cancelled-note.module.css';
import { showToast } from '../../../ui/toast/toast';
import { seatsOfBooking } from '../../../lib/format/seats-of-booking';

type Props = { booking: BookingWithHistory; onUndone: () => void };

/** What was cancelled a moment ago, and the way to bring it back while its seats are free. */
export function CancelledNote({ booking, onUndone }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const say = useRefusal();
  const restore = useContractCommand('bookings', 'restore');
  const note = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; on the next one a second Enter would bring the booking back.
  useEffect(() => note.current?.focus(), []);
  const seats = seatsOfBooking(format, booking);
  const undo = () =>
    restore.mutate(
      { bookingId: booking.id },
      {
        onSuccess: ({ code }) => {
          showToast({ text: t('change.restored', { seats, code }) });
          onUndone();
        },
      },
    );
  return (
    <>
      <div ref={note} tabIndex={-1} className={styles.note}>
        <Notice
          tone="good"
          actions={restore.isPending ? [] : [{ label: t('common:action.undo'), onClick: undo }]}
        >
          {t('cancel.done', { count: booking.quantity, seats })}
        </Notice>
      </div>
      {restore.error && <RefusalNote sentence={say(restore.error)} />}
    </>
  );
}

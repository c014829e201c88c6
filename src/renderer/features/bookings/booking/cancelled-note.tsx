import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { useContractCommand } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Notice } from '../../../ui/notice/notice';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import styles from './cancelled-note.module.css';
import { showToast } from '../../../ui/toast/toast';

/** What was cancelled a moment ago, and the way to book the same seats once more while they are free. */
export function CancelledNote({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const navigate = useNavigate();
  const say = useRefusal();
  const again = useContractCommand('bookings', 'create');
  const note = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; on the next one a second Enter would book again.
  useEffect(() => note.current?.focus(), []);
  const seats = format.seats(booking.lines.map((line) => line.label));
  const bookAgain = () =>
    again.mutate(
      {
        eventId: booking.eventId,
        seatNos: booking.lines.map((line) => line.seatNo),
        ...(booking.customerName === null ? {} : { customerName: booking.customerName }),
      },
      {
        onSuccess: ({ id, code }) => {
          showToast({ text: t('cancel.again', { seats, code }) });
          void navigate(paths.booking(id), { replace: true });
        },
      },
    );
  return (
    <>
      <div ref={note} tabIndex={-1} className={styles.note}>
        <Notice
          tone="good"
          actions={again.isPending ? [] : [{ label: t('cancel.bookAgain', { seats }), onClick: bookAgain }]}
        >
          {t('cancel.done', { count: booking.quantity, seats })}
        </Notice>
      </div>
      {again.error && <RefusalNote sentence={say(again.error)} />}
    </>
  );
}

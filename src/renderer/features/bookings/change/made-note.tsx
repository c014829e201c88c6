import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useContractCommand } from '../../../lib/query/use-contract';
import { useFormat } from '../../../lib/format/use-format';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Notice } from '../../../ui/notice/notice';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import styles from './change-panel.module.css';
import type { MadeChange } from './use-changing';

type Props = { booking: BookingWithHistory; made: MadeChange; onUndone: () => void };

/** What was changed a moment ago, what it cost, and the way back while the seats are still free. */
export function MadeNote({ booking, made, onUndone }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const say = useRefusal();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const move = useContractCommand('bookings', 'move', { onSuccess: onUndone });
  const giveUp = useContractCommand('bookings', 'giveUpSeats', { onSuccess: onUndone });
  const add = useContractCommand('bookings', 'addSeats', { onSuccess: onUndone });
  const { asked, result } = made;
  const target = { bookingId: booking.id, revision: result.revision };
  const undo = () => {
    if (asked.change === 'move')
      move.mutate({ ...target, fromSeatNos: asked.seatNos, seatNos: asked.fromSeatNos });
    if (asked.change === 'addSeats') giveUp.mutate({ ...target, seatNos: asked.seatNos });
    if (asked.change === 'giveUpSeats') add.mutate({ ...target, seatNos: asked.seatNos });
  };
  const isWorking = move.isPending || giveUp.isPending || add.isPending;
  const error = move.error ?? giveUp.error ?? add.error;
  const amount = format.money(Math.abs(result.difference.differenceMinor), result.currency);
  const owed =
    result.difference.differenceMinor > 0 ? t('change.pay', { amount }) : t('change.giveBack', { amount });
  const seats = format.seats(result.lines.map((line) => line.label));
  const now = t('change.done', { code: result.code, seats });
  const canUndo = result.status === 'CONFIRMED' && !isWorking;
  return (
    <>
      <div ref={note} tabIndex={-1} className={styles.note}>
        <Notice tone="good" actions={canUndo ? [{ label: t('change.undo'), onClick: undo }] : []}>
          {result.difference.differenceMinor === 0 ? now : `${now} ${owed}`}
        </Notice>
      </div>
      {error && <RefusalNote sentence={say(error)} />}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { InlineConfirm } from '../../../ui/inline-confirm/inline-confirm';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { CancelledNote } from './cancelled-note';
import { ManagerSigns } from '../../../ui/manager-signs/manager-signs';
import { needsSignature, type Cancelling } from './use-cancelling';
import { seatsOfBooking } from '../../../lib/format/seats-of-booking';

type Props = { booking: BookingWithHistory; cancelling: Cancelling };

/** Cancelling, inline: the question, a manager's signature where one is needed, the result. */
export function CancelPanel({ booking, cancelling }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const say = useRefusal();
  const { step, isWorking, error, keep, cancel, sign } = cancelling;
  const seats = seatsOfBooking(format, booking);

  switch (step) {
    case 'idle':
      return null;
    case 'done':
      return <CancelledNote booking={booking} onUndone={keep} />;
    case 'signing':
      return <ManagerSigns seats={seats} isWorking={isWorking} error={error} onSign={cancel} onKeep={keep} />;
    case 'asking':
      if (needsSignature(error)) {
        return <RefusalNote sentence={say(error)} steps={{ managerSigns: sign }} focusFirst tone="warn" />;
      }
      return (
        <>
          <InlineConfirm
            question={t('cancel.question', { seats })}
            keep={t('common:action.keepBooking')}
            destroy={t('common:action.cancelBooking')}
            isWorking={isWorking}
            onKeep={keep}
            onDestroy={() => cancel()}
          >
            <p>{t('cancel.seats', { count: booking.quantity, seats })}</p>
            {booking.totalMinor > 0 && (
              <p>{t('cancel.money', { total: format.money(booking.totalMinor, booking.currency) })}</p>
            )}
            <p>{t('cancel.history')}</p>
          </InlineConfirm>
          {error && <RefusalNote sentence={say(error)} steps={{ tryAgain: () => cancel() }} focusFirst />}
        </>
      );
  }
}

import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Screen } from '../../../ui/screen/screen';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import styles from './booking-waiting.module.css';

type Props = { back: React.ReactNode; error: Error | null; onRetry: () => void; onBack: () => void };

/** Before the booking is here, or why it does not come. */
export function BookingWaiting({ back, error, onRetry, onBack }: Props) {
  const { t } = useTranslation('bookings');
  const say = useRefusal();
  return (
    <Screen title={t('booking.title')} back={back} layout="list">
      {error ? (
        <div className={styles.trouble}>
          <RefusalNote sentence={say(error)} steps={{ tryAgain: onRetry, back: onBack }} focusFirst />
        </div>
      ) : (
        <SkeletonRows rows={5} waitingFor={t('booking.waiting')} />
      )}
    </Screen>
  );
}

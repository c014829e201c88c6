import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import { BookingRows } from './booking-rows';
import styles from './found-bookings.module.css';

type Props = {
  bookings: readonly BookingSummary[];
  isPending: boolean;
  /** What is shown still answers an earlier search. */
  isStale: boolean;
  /** Somebody pressed Enter: the first one found is opened as soon as it is known. */
  opensFirst: boolean;
  error: Error | null;
  onRetry: () => void;
  onOpen: (booking: BookingSummary) => void;
  /** After the rows: the way to more of them. */
  after?: React.ReactNode;
  /** Instead of rows when nothing was found. */
  children: React.ReactNode;
};

/** Rows, or what stands in their place. */
export function FoundBookings(props: Props) {
  const { bookings, isPending, isStale, opensFirst, error, onRetry, onOpen, after, children } = props;
  const { t } = useTranslation('bookings');
  const say = useRefusal();
  const first = opensFirst && !isStale && !isPending ? bookings[0] : undefined;
  useEffect(() => {
    if (first) onOpen(first);
    // Once for each Enter, not for each new function.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first]);
  if (bookings.length > 0) {
    return (
      <>
        <BookingRows bookings={bookings} onOpen={onOpen} />
        {after}
      </>
    );
  }
  if (isPending) return <SkeletonRows rows={8} waitingFor={t('search.waiting')} />;
  if (!error) return children;
  return (
    <div className={styles.trouble}>
      <RefusalNote sentence={say(error)} steps={{ tryAgain: onRetry }} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { Screen } from '../../ui/screen/screen';
import { SkeletonLine, useIsLate } from '../../ui/skeleton/skeleton';
import styles from './tonight-waiting.module.css';

type Props = { title: string; error: Error | null; onRetry: () => void };

/** Before the first answer: the shape of what comes, or why it does not. */
export function TonightWaiting({ title, error, onRetry }: Props) {
  const { t } = useTranslation('tonight');
  const say = useRefusal();
  const isLate = useIsLate();
  const isVeryLate = useIsLate(1000);
  return (
    <Screen title={title} layout="list">
      <div className={styles.waiting} aria-busy={error === null}>
        {error && <RefusalNote sentence={say(error)} steps={{ tryAgain: onRetry }} focusFirst />}
        {!error && isLate && (
          <>
            <SkeletonLine width={36} />
            <div className={styles.house} />
            <SkeletonLine width={24} />
          </>
        )}
        {!error && isVeryLate && <p className={styles.sentence}>{t('waiting')}</p>}
      </div>
    </Screen>
  );
}

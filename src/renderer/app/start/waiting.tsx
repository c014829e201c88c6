import { useTranslation } from 'react-i18next';
import { OpeningProgress } from '../../ui/connection/opening-progress';
import { useIsLate } from '../../ui/skeleton/skeleton';
import styles from './start.module.css';

/** Before the first answer: nothing at first, after a second what is awaited and how far it is. */
export function Waiting() {
  const { t } = useTranslation('frame');
  const isLate = useIsLate(1000);
  return (
    <main className={styles.start}>{isLate && <OpeningProgress otherwise={t('waitingForDatabase')} />}</main>
  );
}

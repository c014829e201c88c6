import { useTranslation } from 'react-i18next';
import { useIsLate } from '../../ui/skeleton/skeleton';
import styles from './start.module.css';

/** Before the first answer: nothing at first, after a second what is awaited. */
export function Waiting() {
  const { t } = useTranslation('frame');
  const isLate = useIsLate(1000);
  return <main className={styles.start}>{isLate && <p role="status">{t('waitingForDatabase')}</p>}</main>;
}

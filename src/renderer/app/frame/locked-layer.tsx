import { useTranslation } from 'react-i18next';
import styles from './locked-layer.module.css';

/** Covers the frame while the till is locked; what is behind it stays as it was. */
export function LockedLayer({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('frame');
  return (
    <section className={styles.layer} aria-label={t('locked.title')}>
      {children ?? <h1>{t('locked.title')}</h1>}
    </section>
  );
}

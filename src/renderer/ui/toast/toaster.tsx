import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import styles from './toast.module.css';

/** Where toasts appear: low and left, clear of the panel at the right in which people pay. */
export function Toaster() {
  const { t } = useTranslation('controls');
  return (
    <section aria-label={t('toast.region')}>
      <Notifications
        position="bottom-left"
        autoClose={5000}
        limit={3}
        transitionDuration={120}
        containerWidth="25rem"
        allowDragDismiss={false}
        allowScrollDismiss={false}
        className={styles.stack}
        withinPortal={false}
      />
    </section>
  );
}

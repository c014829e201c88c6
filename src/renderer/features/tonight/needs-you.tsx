import { useTranslation } from 'react-i18next';
import type { Need } from './needs';
import { NeedLine } from './need-line';
import styles from './needs-you.module.css';

/** What waits for a person, as sentences with their buttons, most urgent first. */
export function NeedsYou({ needs }: { needs: readonly Need[] }) {
  const { t } = useTranslation('tonight');
  return (
    <section aria-label={t('needs.title')}>
      <h3 className={styles.title}>{t('needs.title')}</h3>
      <ul>
        {needs.map((need) => (
          <NeedLine key={`${need.kind} ${need.event.id}`} need={need} />
        ))}
      </ul>
    </section>
  );
}

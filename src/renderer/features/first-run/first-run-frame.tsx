import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '../../lib/query/use-contract';
import { speak } from '../../lib/i18n';
import { HouseArt } from '../../ui/house-art/house-art';
import { Segments } from '../../ui/segments/segments';
import styles from './first-run.module.css';

type Step = 1 | 2 | 3;
const shares: Record<Step, number> = { 1: 0, 2: 0.4, 3: 1 };

/** The three steps, the language, and a house whose lights go on with every step. */
export function FirstRunFrame({ step, children }: { step: Step; children: ReactNode }) {
  return (
    <div className={styles.room}>
      <div className={styles.frame}>
        <main className={styles.side}>
          <header className={styles.head}>
            <Steps current={step} />
            <LanguageSwitch />
          </header>
          <div className={styles.page}>{children}</div>
        </main>
        <HouseArt lit={shares[step]} others="outlined" />
      </div>
    </div>
  );
}

function Steps({ current }: { current: Step }) {
  const { t } = useTranslation('first-run');
  const names = [t('step.seats'), t('step.you'), t('step.ready')];
  return (
    <ol className={styles.steps} aria-label={t('step.label')}>
      {names.map((name, index) => (
        <li
          key={name}
          data-done={index + 1 < current || undefined}
          {...(index + 1 === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles.dot} aria-hidden="true">
            {index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation('first-run');
  const set = useContractCommand('preferences', 'set');
  return (
    <Segments
      label={t('language')}
      value={i18n.language === 'id' ? 'id' : 'en'}
      segments={[
        { value: 'en', label: 'EN' },
        { value: 'id', label: 'ID' },
      ]}
      onChange={(language) => {
        speak(language);
        set.mutate({ language });
      }}
    />
  );
}

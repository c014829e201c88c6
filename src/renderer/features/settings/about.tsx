import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../lib/query/use-contract';
import { Notice } from '../../ui/notice/notice';
import styles from './settings.module.css';

/** What runs here. What is not as it should be is said plainly. */
export function About() {
  const { t } = useTranslation('settings');
  const { data: about } = useContractQuery('about', 'get', {});
  const { data: database } = useContractQuery('database', 'current', {});
  if (about === undefined) return null;
  const facts: [string, string][] = [
    [t('about.version'), about.version],
    ['Electron', about.electron ?? t('about.none')],
    ['Chromium', about.chrome ?? t('about.none')],
    ['Node', about.node],
    ['PostgreSQL', database?.serverVersion ?? t('about.none')],
    [t('about.system'), about.platform],
    [t('about.dataFolder'), about.dataFolder],
    [t('about.licence'), 'MIT'],
  ];
  return (
    <div className={styles.about}>
      {about.isStandInRuntime && <Notice tone="warn">{t('about.standIn')}</Notice>}
      {!about.isSandboxed && <Notice tone="warn">{t('about.noSandbox')}</Notice>}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

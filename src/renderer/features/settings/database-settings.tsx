import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../lib/query/use-contract';
import { useMay } from '../../lib/standing';
import { DatabaseNow } from './database-now';
import { MoveDatabase } from './move-database';
import styles from './settings.module.css';

/** Where the seats of this installation are kept, and the way to keep them elsewhere. */
export function DatabaseSettings() {
  const { t } = useTranslation('settings');
  const isAdmin = useMay('admin');
  const { data: now } = useContractQuery('database', 'current', {});
  if (now === undefined) return null;
  return (
    <div className={styles.database}>
      <DatabaseNow now={now} />
      {!now.fromEnvironment && isAdmin && <MoveDatabase key={now.kind} now={now} />}
      {!now.fromEnvironment && !isAdmin && <p className={styles.means}>{t('database.adminOnly')}</p>}
    </div>
  );
}

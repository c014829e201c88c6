import { useTranslation } from 'react-i18next';
import { isLoopback } from '../../lib/database/connection-values';
import type { Output } from '../../lib/query/operations';
import { Notice } from '../../ui/notice/notice';
import styles from './settings.module.css';

export type DatabaseChoice = Output<'database', 'current'>;

/** The database in use, in sentences; what is weaker than it could be is said plainly. */
export function DatabaseNow({ now }: { now: DatabaseChoice }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <p className={styles.now}>{useWhere(now)}</p>
      {now.fromEnvironment && <Notice tone="info">{t('database.fromEnvironment')}</Notice>}
      {now.encryption === 'off' && !isLoopback(now.host ?? '') && (
        <Notice tone="warn">{t('database.notEncrypted')}</Notice>
      )}
      {now.passwordKept === 'plainly' && <Notice tone="warn">{t('database.keptPlainly')}</Notice>}
      {now.loginOwnsSchema && (
        <Notice tone="warn">
          {t(now.kind === 'shared' ? 'database.ownsShared' : 'database.ownsThisPc', { user: now.user ?? '' })}
        </Notice>
      )}
    </>
  );
}

function useWhere(now: DatabaseChoice): string {
  const { t } = useTranslation('settings');
  const version = now.serverVersion ?? '';
  if (now.kind === 'this_pc') return t('database.onThisPc', { version });
  const where = t('database.onServer', {
    host: now.host ?? '',
    port: String(now.port ?? ''),
    database: now.database ?? '',
    user: now.user ?? '',
    version,
  });
  const encryption = now.encryption === 'verified' ? ` ${t('database.encrypted')}` : '';
  const kept = now.passwordKept === 'safely' ? ` ${t('database.keptSafely')}` : '';
  return `${where}${encryption}${kept}`;
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../lib/query/use-contract';
import { hasCode } from '../../lib/refusals/has-code';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { OpeningProgress } from '../../ui/connection/opening-progress';
import { CopyStatement } from './copy-statement';
import { DatabaseNow } from './database-now';
import { MoveDatabase } from './move-database';
import { UpgradeDatabase } from './upgrade-database';
import styles from './database-trouble.module.css';

type Props = { error: unknown; onRetry: () => void };

/** The app cannot work on its database: why in one sentence, and the ways on. Nothing of the app stands behind it. */
export function DatabaseTrouble({ error, onRetry }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const say = useRefusal();
  const [isChoosing, setChoosing] = useState(false);
  const { data: now } = useContractQuery('database', 'current', {});
  return (
    <main className={styles.trouble}>
      <div className={styles.column}>
        <div role="alert">
          <h1 className={styles.title}>
            {hasCode(error, 'set_up_needs_rights') ? t('trouble.needsRights') : say(error).text}
          </h1>
        </div>
        <div className={styles.lead}>
          <OpeningProgress otherwise={t(retriesHelp(error) ? 'trouble.retries' : 'trouble.waits')} />
        </div>
        <CopyStatement error={error} />
        {hasCode(error, 'schema_older') && <UpgradeDatabase onDone={onRetry} />}
        <div className={styles.ways}>
          <Button variant="filled" size="lg" autoFocus onClick={onRetry}>
            {t('common:action.tryAgain')}
          </Button>
          <Button size="lg" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
            {t('trouble.database')}
          </Button>
        </div>
        {isChoosing && now && (
          <section className={styles.choice} aria-label={t('page.database')}>
            <DatabaseNow now={now} />
            {!now.fromEnvironment && <MoveDatabase now={now} />}
          </section>
        )}
      </div>
    </main>
  );
}

/** A missing connection may come back by itself; a schema of another version does not. */
function retriesHelp(error: unknown): boolean {
  const staysSo = ['schema_newer', 'schema_older', 'set_up_needs_rights'] as const;
  return !staysSo.some((code) => hasCode(error, code));
}

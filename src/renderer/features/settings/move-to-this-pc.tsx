import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import styles from './settings.module.css';

/** Back to the database on this PC; the server keeps what it has. */
export function MoveToThisPc({ host }: { host: string }) {
  const { t } = useTranslation('settings');
  const say = useRefusal();
  const use = useContractCommand('database', 'useThisPc');
  return (
    <>
      <p className={styles.means}>{t('database.backMeans', { host })}</p>
      {use.error && <RefusalNote sentence={say(use.error)} />}
      <Button variant="filled" loading={use.isPending} onClick={() => use.mutate({})}>
        {t('database.useThisPc')}
      </Button>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { useContractQuery } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useNow } from '../../lib/use-now';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import styles from './settings.module.css';

/** Every till that ever worked on this database, with the instant each was last seen. */
export function TillList() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const say = useRefusal();
  const now = useNow(60_000);
  const { data, error, refetch } = useContractQuery('tills', 'list', {});
  if (error) return <RefusalNote sentence={say(error)} steps={{ tryAgain: () => void refetch() }} />;
  return (
    <ul className={styles.tills}>
      {data?.items.map((till) => (
        <li key={till.id}>
          <span>{till.name}</span>
          <span className={styles.seen}>
            {till.isThisOne ? t('tills.thisOne') : format.relative(till.lastSeenAt, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../lib/query/use-contract';
import { useSalePace } from '../../lib/sale-pace';
import { useStanding } from '../../lib/standing';
import styles from './aside.module.css';
import { LastSale } from './last-sale';
import { Pace } from './pace';

/** So far back the last sale of this till is looked for. */
const looked = 50;

/** Quietly at the side: the last sale at this till, and how quick sales are here today. Nothing where there was none. */
export function Aside({ since }: { since: string }) {
  const { t } = useTranslation('tonight');
  const till = useStanding()?.till;
  const { data } = useContractQuery('bookings', 'list', { limit: looked });
  const booking = till && data?.items.find((each) => each.till === till.name);
  const pace = useSalePace(useMemo(() => new Date(since), [since]));
  if (!booking && !pace) return null;
  return (
    <aside className={styles.aside} aria-label={t('last.here')}>
      {booking && <LastSale booking={booking} />}
      {pace && <Pace pace={pace} />}
    </aside>
  );
}

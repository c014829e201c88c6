import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { useContractQuery } from '../../../lib/query/use-contract';
import styles from './state-panel.module.css';
import type { StandingEvent } from './use-set-up';

/** How many seats of the event are set aside, and the way to them. */
export function HoldsLine({ event }: { event: StandingEvent }) {
  const { t } = useTranslation(['events', 'commands']);
  const format = useFormat();
  const navigate = useNavigate();
  const { data } = useContractQuery('namedHolds', 'list', { eventId: event.id });
  if (!data || event.isArchived) return null;
  const kept = data.items.reduce((sum, hold) => sum + hold.kept, 0);
  return (
    <section className={styles.state} aria-label={t('commands:holds')}>
      <p className={styles.sentence}>
        <span className={styles.second}>
          {kept === 0
            ? t('setUp.holds.none')
            : t('setUp.holds.kept', { count: kept, n: format.number(kept) })}
        </span>
      </p>
      <div className={styles.steps}>
        <Button variant="subtle" onClick={() => void navigate(paths.holds(event.id))}>
          {t('setUp.holds.open')}
        </Button>
      </div>
    </section>
  );
}

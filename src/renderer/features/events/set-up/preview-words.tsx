import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import type { EventDraft } from './event-draft';
import { fullHouse } from './read-draft';
import styles from './preview-words.module.css';
import type { StandingEvent } from './use-set-up';

type Props = { draft: EventDraft; event: StandingEvent | null; currency: string };

/** What the house brings when it is full, and what it has brought. */
export function PreviewWords({ draft, event, currency }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const full = fullHouse(draft);
  return (
    <div className={styles.words} aria-live="off">
      <p className={styles.full}>
        {full === null ? t('preview.unknown') : t('preview.full', { total: format.money(full, currency) })}
      </p>
      {event && event.booked > 0 && (
        <p>
          {t('preview.sold', {
            n: format.number(event.booked),
            capacity: format.number(event.capacity),
            total: format.money(event.soldMinor, currency),
          })}
        </p>
      )}
    </div>
  );
}

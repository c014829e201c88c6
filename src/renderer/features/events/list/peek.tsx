import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../../../shared/contract/events';
import { useFormat } from '../../../lib/format/use-format';
import { LiveHouse } from '../../../seat-map/picture/live-house';
import styles from './peek.module.css';

type Props = { event: EventSummary; onClose: () => void };

/** A quick look at an event's house, floating over the list; it follows the row that the keyboard is on. */
export function Peek({ event, onClose }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  return (
    <aside className={styles.peek} aria-label={t('peek.label', { name: event.name })}>
      <header className={styles.head}>
        <div>
          <h2>{event.name}</h2>
          <p className={styles.second}>
            {format.dayAndTime(event.startsAt, event.timeZone)}
            {event.venue && ` · ${event.venue}`}
          </p>
        </div>
        <Button variant="subtle" onClick={onClose} tabIndex={-1}>
          {t('common:action.close')}
        </Button>
      </header>
      <div className={styles.house}>
        <LiveHouse key={event.id} event={event} />
      </div>
      <p className={styles.counts}>
        <strong>{t('peek.free', { n: format.number(event.free) })}</strong>
        <span>{t('peek.booked', { n: format.number(event.booked) })}</span>
        {event.held > 0 && <span>{t('peek.held', { n: format.number(event.held) })}</span>}
        {event.namedHeld > 0 && <span>{t('peek.namedHeld', { n: format.number(event.namedHeld) })}</span>}
        {event.blocked > 0 && <span>{t('peek.blocked', { n: format.number(event.blocked) })}</span>}
      </p>
    </aside>
  );
}

import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../lib/commands/use-command';
import { useCurrentEvent } from '../../lib/current-event';
import { useContractQuery } from '../../lib/query/use-contract';
import styles from './strip.module.css';

/** The event this till works on; opens the list of events. */
export function CurrentEventButton() {
  const { t } = useTranslation('frame');
  const { props } = useCommand('event.choose');
  const name = useCurrentEventName();
  return (
    <button
      type="button"
      className={styles.button}
      data-strong={name !== null || undefined}
      aria-haspopup="dialog"
      aria-label={name === null ? undefined : t('strip.currentEvent', { name })}
      {...props}
    >
      {name ?? t('strip.chooseEvent')}
      <IconChevronDown className={styles.chevron} size={16} stroke={1.75} aria-hidden />
    </button>
  );
}

function useCurrentEventName(): string | null {
  const { eventId } = useCurrentEvent();
  const { data } = useContractQuery(
    'events',
    'get',
    // Asked only when there is one.
    { eventId: eventId ?? '' },
    { enabled: eventId !== null },
  );
  return eventId === null ? null : (data?.name ?? null);
}

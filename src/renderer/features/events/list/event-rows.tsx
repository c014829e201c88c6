import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../../../shared/contract/events';
import { useFormat } from '../../../lib/format/use-format';
import { DataRows, type Column } from '../../../ui/data-rows/data-rows';
import { Meter } from '../../../ui/meter/meter';
import { StatusDot } from '../../../ui/status-dot/status-dot';
import { statusOf, statusTone } from '../event-state';
import styles from './event-rows.module.css';

type Props = {
  events: readonly EventSummary[];
  onOpen: (event: EventSummary) => void;
  onPeek: (event: EventSummary) => void;
  onActive: (event: EventSummary) => void;
};

/** The events of a tab as rows; Enter opens, Space peeks. */
export function EventRows({ events, onOpen, onPeek, onActive }: Props) {
  const { t } = useTranslation('events');
  const columns = useEventColumns();
  return (
    <DataRows
      label={t('list.title')}
      rows={events}
      columns={columns}
      keyOf={(event) => event.id}
      onOpen={onOpen}
      onActive={onActive}
      isQuiet={(event) => event.isArchived || event.status === 'cancelled'}
      onKey={(event, press) => {
        if (press.key !== ' ') return false;
        onPeek(event);
        return true;
      }}
    />
  );
}

function useEventColumns(): Column<EventSummary>[] {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'when',
        title: t('list.when'),
        track: 'max-content',
        cell: (event) => (
          <span className={styles.when}>
            <span>{format.day(event.startsAt, event.timeZone)}</span>
            <span>{format.time(event.startsAt, event.timeZone)}</span>
          </span>
        ),
      },
      {
        key: 'name',
        title: t('list.name'),
        track: 'minmax(0, 5fr)',
        cell: (event) => <span className={styles.name}>{event.name}</span>,
      },
      {
        key: 'venue',
        isOptional: true,
        title: t('list.venue'),
        track: 'minmax(0, 3fr)',
        cell: (event) => <span className={styles.second}>{event.venue}</span>,
      },
      {
        key: 'fill',
        isOptional: true,
        title: t('list.fill'),
        track: 'max-content',
        cell: (event) => (
          <Meter
            share={event.booked / event.capacity}
            label={t('list.sold', {
              n: format.number(event.booked),
              capacity: format.number(event.capacity),
            })}
          />
        ),
      },
      {
        key: 'sold',
        title: t('list.seats'),
        track: 'max-content',
        align: 'end',
        cell: (event) => `${format.number(event.booked)} / ${format.number(event.capacity)}`,
      },
      {
        key: 'status',
        title: t('list.status'),
        track: 'max-content',
        cell: (event) => (
          <StatusDot tone={statusTone(event)}>{t(`common:eventStatus.${statusOf(event)}`)}</StatusDot>
        ),
      },
      {
        key: 'revenue',
        isOptional: true,
        title: t('list.revenue'),
        track: 'max-content',
        align: 'end',
        cell: (event) => format.moneyCompact(event.soldMinor, event.currency),
      },
    ],
    [t, format],
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../shared/contract/events';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { DataRows, type Column } from '../../ui/data-rows/data-rows';
import { Meter } from '../../ui/meter/meter';
import styles from './later-events.module.css';

/** The events after the next one; Enter sells. */
export function LaterEvents({ events }: { events: readonly EventSummary[] }) {
  const { t } = useTranslation('tonight');
  const navigate = useNavigate();
  const columns = useLaterColumns();
  return (
    <section className={styles.later} aria-label={t('later.title')}>
      <h3 className={styles.title}>{t('later.title')}</h3>
      <DataRows
        label={t('later.title')}
        rows={events}
        columns={columns}
        keyOf={(event) => event.id}
        onOpen={(event) => void navigate(paths.sale(event.id))}
      />
    </section>
  );
}

function useLaterColumns(): Column<EventSummary>[] {
  const { t } = useTranslation('tonight');
  const format = useFormat();
  return useMemo(() => {
    const sold = ({ booked, capacity }: EventSummary) =>
      t('hero.sold', { n: format.number(booked), capacity: format.number(capacity) });
    return [
      {
        key: 'when',
        title: t('later.when'),
        track: 'max-content',
        cell: ({ startsAt, timeZone }) => format.dayAndTime(startsAt, timeZone),
      },
      {
        key: 'name',
        title: t('later.event'),
        track: 'minmax(0, 1fr)',
        cell: ({ name }) => <span className={styles.name}>{name}</span>,
      },
      {
        key: 'sold',
        title: t('later.sold'),
        track: 'max-content',
        align: 'end',
        isOptional: true,
        cell: sold,
      },
      {
        key: 'fill',
        isOptional: true,
        title: t('later.fill'),
        track: 'max-content',
        cell: (event) => <Meter share={event.booked / event.capacity} label={sold(event)} />,
      },
      {
        key: 'share',
        title: t('later.share'),
        track: 'max-content',
        align: 'end',
        cell: ({ booked, capacity }) => format.share(booked / capacity),
      },
    ];
  }, [t, format]);
}

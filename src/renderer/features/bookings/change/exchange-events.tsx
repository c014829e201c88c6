import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { EventId } from '../../../../shared/domain/ids';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { SearchField } from '../../../ui/search-field/search-field';
import styles from './change-panel.module.css';

type Props = { booking: BookingWithHistory; onChoose: (eventId: EventId) => void };

const atMost = 8;

/** Other events on sale, soonest first; those of the same name stand first, because most exchanges are for another date. */
export function ExchangeEvents({ booking, onChoose }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const asked = { status: ['on_sale' as const], order: 'soonest_first' as const, limit: 50 };
  const { data } = useContractQuery(
    'events',
    'list',
    { ...asked, ...(search.trim() ? { search: search.trim() } : {}) },
    { placeholderData: keepPreviousData },
  );
  const others = (data?.items ?? []).filter(
    ({ id, currency }) => id !== booking.eventId && currency === booking.currency,
  );
  const isSame = (name: string) => Number(name === booking.eventName);
  const events = others.toSorted((a, b) => isSame(b.name) - isSame(a.name)).slice(0, atMost);
  return (
    <div className={styles.wish}>
      <SearchField
        label={t('change.whichEvent')}
        placeholder={t('change.whichEvent')}
        autoFocus
        value={search}
        onChange={setSearch}
        onKeyDown={(press) => {
          const [first] = events;
          if (press.key === 'Enter' && first) onChoose(first.id);
        }}
      />
      {data && events.length === 0 && <p className={styles.second}>{t('change.noEvents')}</p>}
      <div className={styles.offers} role="group" aria-label={t('change.events')}>
        {events.map((event) => (
          <Button
            key={event.id}
            variant="default"
            fullWidth
            justify="space-between"
            className={styles.eventWay}
            rightSection={
              <span className={styles.free}>{t('change.free', { n: format.number(event.free) })}</span>
            }
            onClick={() => onChoose(event.id)}
          >
            <span className={styles.event}>
              {event.name}
              <span className={styles.when}>{format.dayAndTime(event.startsAt, event.timeZone)}</span>
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}

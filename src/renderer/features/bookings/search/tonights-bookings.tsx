import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useToday } from '../../../lib/use-today';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FoundBookings } from './found-bookings';
import { useTonightsBookings } from './use-tonights-bookings';

type Props = {
  search: string;
  opensFirst: boolean;
  onOpen: (booking: BookingSummary) => void;
  onShowAll: () => void;
};

/** Bookings of today's events that fit the search. */
export function TonightsBookings({ search, opensFirst, onOpen, onShowAll }: Props) {
  const { t } = useTranslation('bookings');
  const { items, events, refetch, ...state } = useTonightsBookings(search);
  return (
    <FoundBookings bookings={items} {...state} opensFirst={opensFirst} onRetry={refetch} onOpen={onOpen}>
      {search !== '' && <NotTonight search={search} opensFirst={opensFirst} onShowAll={onShowAll} />}
      {search === '' && events.length === 0 && <NoEvents onShowAll={onShowAll} />}
      {search === '' && events.length > 0 && (
        <EmptyState
          title={t('empty.tonight')}
          action={<Button onClick={onShowAll}>{t('empty.showAll')}</Button>}
        >
          {t('empty.tonightWhy')}
        </EmptyState>
      )}
    </FoundBookings>
  );
}

function NotTonight({ search, opensFirst, onShowAll }: Omit<Props, 'onOpen'>) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { data } = useContractQuery('bookings', 'list', { search, limit: 100 });
  const count = data?.items.length ?? 0;
  const n = `${format.number(count)}${data?.next ? '+' : ''}`;
  const goesOn = opensFirst && count > 0;
  useEffect(() => {
    if (goesOn) onShowAll();
  }, [goesOn, onShowAll]);
  return (
    <EmptyState
      title={t('empty.searchTonight', { search })}
      action={count > 0 && <Button onClick={onShowAll}>{t('common:action.show')}</Button>}
    >
      {data && (count > 0 ? t('empty.otherDays', { count, n }) : t('empty.nowhere'))}
    </EmptyState>
  );
}

function NoEvents({ onShowAll }: Pick<Props, 'onShowAll'>) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { before } = useToday();
  const { data } = useContractQuery('events', 'list', {
    status: ['on_sale'],
    startsFrom: before,
    order: 'soonest_first',
    limit: 1,
  });
  const next = data?.items[0];
  return (
    <EmptyState
      title={t('empty.noEvents')}
      action={<Button onClick={onShowAll}>{t('empty.showAll')}</Button>}
    >
      {next
        ? t('empty.nextEvent', { name: next.name, day: format.dayAndTime(next.startsAt, next.timeZone) })
        : t('empty.noEventsWhy')}
    </EmptyState>
  );
}

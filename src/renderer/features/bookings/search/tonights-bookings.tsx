import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
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
      {search === '' ? (
        <EmptyState
          title={events.length === 0 ? t('empty.noEvents') : t('empty.tonight')}
          action={<Button onClick={onShowAll}>{t('empty.showAll')}</Button>}
        >
          {events.length === 0 ? t('empty.noEventsWhy') : t('empty.tonightWhy')}
        </EmptyState>
      ) : (
        <NotTonight search={search} onShowAll={onShowAll} />
      )}
    </FoundBookings>
  );
}

function NotTonight({ search, onShowAll }: Pick<Props, 'search' | 'onShowAll'>) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const { data } = useContractQuery('bookings', 'list', { search, limit: 100 });
  const count = data?.items.length ?? 0;
  const n = `${format.number(count)}${data?.next ? '+' : ''}`;
  return (
    <EmptyState
      title={t('empty.searchTonight', { search })}
      action={count > 0 && <Button onClick={onShowAll}>{t('common:action.show')}</Button>}
    >
      {data && (count > 0 ? t('empty.otherDays', { count, n }) : t('empty.nowhere'))}
    </EmptyState>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import { useContractList } from '../../../lib/query/use-contract';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import styles from './found-bookings.module.css';
import { FoundBookings } from './found-bookings';

type Props = { search: string; opensFirst: boolean; onOpen: (booking: BookingSummary) => void };

/** Bookings of every day that fit the search, newest first. */
export function AllBookings({ search, opensFirst, onOpen }: Props) {
  const { t } = useTranslation('bookings');
  const list = useContractList('bookings', 'list', search === '' ? {} : { search });
  return (
    <FoundBookings
      bookings={list.items}
      isPending={list.isPending}
      isStale={list.isPlaceholderData}
      opensFirst={opensFirst}
      error={list.error}
      onRetry={() => void list.refetch()}
      onOpen={onOpen}
      after={
        list.hasNextPage && (
          <Button variant="subtle" className={styles.more} onClick={() => void list.fetchNextPage()}>
            {t('search.more')}
          </Button>
        )
      }
    >
      {search === '' ? (
        <EmptyState title={t('empty.all')}>{t('empty.allWhy')}</EmptyState>
      ) : (
        <EmptyState title={t('empty.search', { search })}>{t('empty.searchWhy')}</EmptyState>
      )}
    </FoundBookings>
  );
}

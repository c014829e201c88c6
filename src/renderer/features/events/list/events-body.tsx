import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../../../shared/contract/events';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import type { Today } from '../../../lib/use-today';
import { focusFirstRow } from '../../../ui/data-rows/focus-first-row';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import { EventRows } from './event-rows';
import { tabInput, type EventTab } from './event-tabs';
import styles from './events-body.module.css';

type Props = {
  list: {
    items: EventSummary[];
    isPending: boolean;
    error: Error | null;
    hasNextPage: boolean;
    fetchNextPage: () => unknown;
    refetch: () => unknown;
  };
  tab: EventTab;
  search: string;
  today: Today;
  onShowAll: () => void;
  onOpen: (event: EventSummary) => void;
  onPeek: (event: EventSummary) => void;
  onActive: (event: EventSummary) => void;
};

/** Rows, or why there are none. */
export function EventsBody({ list, tab, search, today, onShowAll, ...rows }: Props) {
  const { t } = useTranslation('events');
  const say = useRefusal();
  const hasRows = list.items.length > 0;
  const rowsPlace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isOnTitle = document.activeElement?.matches('body, h1') ?? true;
    if (hasRows && isOnTitle) focusFirstRow(rowsPlace.current);
  }, [hasRows]);
  if (hasRows) {
    return (
      <div ref={rowsPlace}>
        <EventRows events={list.items} {...rows} />
        {list.hasNextPage && (
          <Button variant="subtle" className={styles.more} onClick={() => list.fetchNextPage()}>
            {t('list.more')}
          </Button>
        )}
      </div>
    );
  }
  if (list.isPending) return <SkeletonRows rows={6} waitingFor={t('list.waiting')} />;
  if (list.error) {
    return (
      <div className={styles.trouble}>
        <RefusalNote sentence={say(list.error)} steps={{ tryAgain: () => void list.refetch() }} focusFirst />
      </div>
    );
  }
  if (search.trim() !== '' && tab !== 'all') {
    return <NothingFound tab={tab} search={search} today={today} onShowAll={onShowAll} />;
  }
  if (search.trim() !== '') return <EmptyState title={t('empty.search', { search })} />;
  return <EmptyState title={t(`empty.${tab}`)}>{t(`empty.${tab}Why`)}</EmptyState>;
}

function NothingFound({ search, today, onShowAll }: Pick<Props, 'tab' | 'search' | 'today' | 'onShowAll'>) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  const { data } = useContractQuery('events', 'list', { ...tabInput('all', search, today), limit: 50 });
  const elsewhere = data?.items.length ?? 0;
  return (
    <EmptyState
      title={t('empty.searchHere', { search })}
      action={
        elsewhere > 0 && (
          <Button autoFocus={false} onClick={onShowAll}>
            {t('common:action.show')}
          </Button>
        )
      }
    >
      {elsewhere > 0 && t('empty.elsewhere', { count: elsewhere, n: format.number(elsewhere) })}
    </EmptyState>
  );
}

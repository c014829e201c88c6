import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../shared/contract/events';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';
import { Chooser } from '../../ui/chooser/chooser';
import type { Option } from '../../ui/chooser/chooser-option';
import { closeOverlay } from '../frame/overlay';
import { useLately } from './use-lately';

/** Events on sale, soonest first; choosing one opens its sale. */
export function EventSwitcher() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const events = useEventsOnSale(search.trim());
  const options = events.map((event): Option => ({
    id: event.id,
    label: event.name,
    detail: `${format.dayAndTime(event.startsAt, event.timeZone)} · ${freeSeats(event)}`,
  }));

  function freeSeats({ free }: EventSummary): string {
    return t('events.free', { count: free, n: format.number(free) });
  }

  return (
    <Chooser
      label={t('events.label')}
      placeholder={t('events.placeholder')}
      search={search}
      groups={options.length > 0 ? [{ title: t('palette.go'), options }] : []}
      nothing={search.trim() === '' ? t('events.noneOnSale') : t('events.none', { search })}
      countSpoken={t('palette.count', { count: options.length, n: format.number(options.length) })}
      onSearch={setSearch}
      onClose={closeOverlay}
      onChoose={(id) => {
        closeOverlay();
        void navigate(paths.sale(id));
      }}
    />
  );
}

function useEventsOnSale(search: string): readonly EventSummary[] {
  const startsFrom = useLately();
  const { data } = useContractQuery(
    'events',
    'list',
    { status: ['on_sale'], order: 'soonest_first', startsFrom, limit: 50, ...(search ? { search } : {}) },
    { placeholderData: keepPreviousData },
  );
  return data?.items ?? [];
}

import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import type { ListAddress } from '../../../lib/use-list-address';
import type { Today } from '../../../lib/use-today';
import { focusFirstRow } from '../../../ui/data-rows/focus-first-row';
import { SearchField } from '../../../ui/search-field/search-field';
import { Segments } from '../../../ui/segments/segments';
import { eventTabs, type EventTab } from './event-tabs';
import styles from './events-tools.module.css';
import { useEventCounts, type TabCount } from './use-event-counts';

type Props = {
  tab: EventTab;
  address: ListAddress;
  today: Today;
  frame: RefObject<HTMLElement | null>;
};

/** Search and tabs above the events. */
export function EventsTools({ tab, address, today, frame }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const counts = useEventCounts(today);
  const shown = (count: TabCount | undefined) =>
    count === undefined ? {} : { count: `${format.number(count.count)}${count.isMore ? '+' : ''}` };
  return (
    <>
      <SearchField
        className={styles.search}
        label={t('list.find')}
        placeholder={t('list.find')}
        keys="mod+F"
        data-find
        value={address.search}
        onChange={address.setSearch}
        onKeyDown={(press) => {
          if (press.key === 'ArrowDown' || press.key === 'Enter') focusFirstRow(frame.current);
          else if (press.key !== 'Escape' || address.search === '') return;
          else address.setSearch('');
          press.preventDefault();
          press.stopPropagation();
        }}
      />
      <Segments
        label={t('list.filter')}
        value={tab}
        segments={eventTabs.map((value) => ({ value, label: t(`tab.${value}`), ...shown(counts[value]) }))}
        onChange={address.setTab}
      />
    </>
  );
}

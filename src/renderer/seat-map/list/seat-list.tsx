import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { Segments } from '../../ui/segments/segments';
import type { MapActions, MapContent } from '../map/map-types';
import { listedSeats, standings, type ListWish, type SortKey } from './listed-seats';
import { SeatRow } from './seat-row';
import styles from './seat-list.module.css';
import { useWindow } from './use-window';

type Props = {
  content: MapContent;
  actions: Pick<MapActions, 'onChoose' | 'onExplain'>;
  /** At the right of the filters: the way back to the map. */
  children?: React.ReactNode;
};

const rowHeight = 44;

/** The same house as a table with filter, sort and buttons: the equivalent way for who does not use the map. */
export function SeatList({ content, actions, children }: Props) {
  const { t } = useTranslation(['seat-map', 'common']);
  const format = useFormat();
  const [wish, setWish] = useState<ListWish>({
    standing: 'free',
    categoryNo: null,
    sort: 'seat',
    isDescending: false,
  });
  const seatNos = useMemo(() => listedSeats(content, wish), [content, wish]);
  const { ref, first, last, before, after, onScroll } = useWindow(seatNos.length, rowHeight);
  const hasZones = content.zones.length > 1;
  const columns: SortKey[] = hasZones
    ? ['seat', 'row', 'zone', 'price', 'state']
    : ['seat', 'row', 'price', 'state'];
  const sortBy = (sort: SortKey) =>
    setWish({ ...wish, sort, isDescending: wish.sort === sort && !wish.isDescending });
  return (
    <div className={styles.panel}>
      <div className={styles.filters}>
        <Segments
          label={t('list.show')}
          value={wish.standing}
          segments={standings.map((value) => ({ value, label: t(`list.standing.${value}`) }))}
          onChange={(standing) => setWish({ ...wish, standing })}
        />
        {hasZones && (
          <Segments
            label={t('zones')}
            value={String(wish.categoryNo ?? 'all')}
            segments={[
              { value: 'all', label: t('list.allZones') },
              ...content.zones.map((zone) => ({ value: String(zone.categoryNo), label: zone.code })),
            ]}
            onChange={(value) => setWish({ ...wish, categoryNo: value === 'all' ? null : Number(value) })}
          />
        )}
        <span className={styles.count}>
          {t('common:count.seats', { count: seatNos.length, n: format.number(seatNos.length) })}
        </span>
        {children}
      </div>
      <div ref={ref} className={styles.scroll} onScroll={onScroll} tabIndex={-1}>
        <table className={styles.table} aria-label={t('list.label')} aria-rowcount={seatNos.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} scope="col" data-column={column} aria-sort={sortOf(wish, column)}>
                  <button type="button" className={styles.sort} onClick={() => sortBy(column)}>
                    {t(`list.column.${column}`)}
                  </button>
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('list.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {seatNos.slice(first, last).map((seatNo, index) => (
              <SeatRow
                key={seatNo}
                seatNo={seatNo}
                rowIndex={first + index + 2}
                content={content}
                hasZones={hasZones}
                actions={actions}
              />
            ))}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
        {seatNos.length === 0 && <p className={styles.none}>{t('list.none')}</p>}
      </div>
    </div>
  );
}

function sortOf(wish: ListWish, column: SortKey): 'ascending' | 'descending' | 'none' {
  if (wish.sort !== column) return 'none';
  return wish.isDescending ? 'descending' : 'ascending';
}

import { Button, useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../shared/domain/seat-state';
import { useFormat } from '../../lib/format/use-format';
import { coloursOf } from '../engine/colours';
import { labelOf } from '../engine/labels';
import { lookOf } from '../engine/looks';
import type { MapActions, MapContent } from '../map/map-types';
import { SeatGlyph } from '../map/seat-glyph';
import { useIsHighContrast } from '../map/use-is-high-contrast';
import styles from './seat-list.module.css';

type Props = {
  seatNo: number;
  /** Place in the whole table, the head is 1. */
  rowIndex: number;
  content: MapContent;
  hasZones: boolean;
  actions: Pick<MapActions, 'onChoose' | 'onExplain'>;
};

const free = codeOf('free');

/** One seat of the list: its sign and name, where it is, what it costs, how it stands, what can be done. */
export function SeatRow({ seatNo, rowIndex, content, hasZones, actions }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const { looks } = coloursOf(useComputedColorScheme('light'), useIsHighContrast());
  const { house, states, own, zones, currency } = content;
  const index = seatNo - 1;
  const zone = zones.find((each) => each.categoryNo === house.category[index]);
  const look = lookOf(house, states, own, index);
  const paint = looks[look.code];
  const seat = labelOf(house.layout, seatNo);
  const isMine = own.mine.has(seatNo);
  const canChoose = isMine || states[index] === free;
  const verb = isMine ? t('note.give') : t('note.choose');
  const place = (element: HTMLElement) => ({
    x: element.offsetLeft,
    y: element.getBoundingClientRect().top - 120,
  });
  return (
    <tr aria-rowindex={rowIndex} className={styles.row}>
      <th scope="row">
        <span className={styles.seat}>
          {paint && <SeatGlyph paint={paint} size={20} />}
          {seat}
        </span>
      </th>
      <td>{house.layout.rowNames[house.row[index] ?? 0]}</td>
      {hasZones && <td>{zone ? `${zone.code} ${zone.name}` : ''}</td>}
      <td data-column="price">{zone ? format.money(zone.priceMinor, currency) : ''}</td>
      <td>{t(`state.${look.state}`)}</td>
      <td>
        <div className={styles.actions}>
          {canChoose && (
            <Button
              size="compact-sm"
              aria-label={`${verb} ${seat}`}
              onClick={() => actions.onChoose(seatNo, nowhere)}
            >
              {verb}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t('list.what')} ${seat}`}
            onClick={({ currentTarget }) => actions.onExplain(seatNo, place(currentTarget))}
          >
            {t('list.what')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

const nowhere = { x: 0, y: 0 };

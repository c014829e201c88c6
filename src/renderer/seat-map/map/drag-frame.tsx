import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import type { Drag } from '../engine/gestures/gesture';
import type { MapContent } from './map-types';
import styles from './drag-frame.module.css';

type Props = { drag: Drag; content: MapContent; isGiving: boolean };

/** The rectangle that is being drawn, and at the hand how many seats it would take and for how much. */
export function DragFrame({ drag, content, isGiving }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const { frame, seats, at } = drag;
  const counted = { count: seats.length, n: format.number(seats.length) };
  const price = format.money(priceOf(seats, content), content.currency);
  return (
    <>
      {frame && (
        <div
          className={styles.frame}
          style={{
            left: frame.left,
            top: frame.top,
            width: frame.right - frame.left,
            height: frame.bottom - frame.top,
          }}
        />
      )}
      <p className={styles.count} style={{ left: at.x, top: at.y }} data-high={at.y < 56 || undefined}>
        {isGiving ? t('drag.give', counted) : `${t('drag.take', counted)} · ${price}`}
      </p>
    </>
  );
}

function priceOf(seats: readonly number[], { house, zones }: MapContent): number {
  const prices = new Map(zones.map((zone) => [zone.categoryNo, zone.priceMinor]));
  return seats.reduce((sum, index) => sum + (prices.get(house.category[index] ?? 0) ?? 0), 0);
}

import { useLayoutEffect, useRef } from 'react';
import type { House } from '../engine/house';
import type { MapView } from '../engine/map-view';
import { cellWindow } from './cell-window';
import styles from './seat-map.module.css';

type Props = {
  view: MapView;
  house: House;
  /** Index of the seat that can have the focus. */
  cursor: number;
  /** The focus is in the map, so it goes along with the cursor. */
  isFocused: boolean;
  mine: ReadonlySet<number>;
  nameOf: (index: number) => string;
};

/**
 * Elements over the few seats around the keyboard's, for focus and screen readers: one Tab stop, the rest of the house is drawn
 * only.
 */
export function MapCells({ view, house, cursor, isFocused, mine, nameOf }: Props) {
  const focused = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const target = focused.current;
    if (isFocused && document.activeElement !== target) target?.focus({ preventScroll: true });
  });
  return cellWindow(house, cursor).map(({ row, cells }) => (
    <div key={row} role="row" aria-rowindex={row + 1}>
      {cells.map((index) => (
        <div
          key={index}
          ref={index === cursor ? focused : null}
          role="gridcell"
          aria-colindex={(house.rows.place[index] ?? 0) + 1}
          aria-selected={mine.has(index + 1)}
          aria-label={nameOf(index)}
          tabIndex={index === cursor ? 0 : -1}
          data-seat={index + 1}
          className={styles.cell}
          style={placeOver(view, index)}
        />
      ))}
    </div>
  ));
}

/** Over the seat, and never smaller than assistive technology can point at. */
function placeOver(view: MapView, index: number): React.CSSProperties {
  const { x, y, side } = view.boxOf(index);
  const size = Math.max(side, 24);
  return { left: x - size / 2, top: y - size / 2, width: size, height: size };
}

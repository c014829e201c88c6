import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../shared/domain/seat-state';
import type { Hand } from '../engine/gestures/gesture';
import { runBetween } from '../engine/walk';
import { MapCells } from './map-cells';
import { MapLegend } from './map-legend';
import type { MapActions, MapContent, MapHandle } from './map-types';
import { ZoomButtons } from './zoom-buttons';
import { onMapKey } from './use-map-keys';
import { useMapPointer } from './use-map-pointer';
import { useMapView } from './use-map-view';
import { useSeatNames } from './use-seat-names';
import { useSpokenChange } from './use-spoken-change';
import { cursorAt, firstCursor, type Cursor } from './walk-keys';
import styles from './seat-map.module.css';

type Props = {
  content: MapContent;
  actions: MapActions;
  handle: Ref<MapHandle>;
  /** Above the legend: the zones. */
  children?: React.ReactNode;
  /** Beside the legend: other ways to look at the house. */
  tools?: React.ReactNode;
};

const free = codeOf('free');

/** The house on a canvas, for mouse, fingers, keyboard and screen readers alike. */
export function SeatMap({ content, actions, handle, children, tools }: Props) {
  const { t } = useTranslation('seat-map');
  const { house, states, own } = content;
  const grid = useRef<HTMLDivElement>(null);
  const [cursorOf, setCursorOf] = useState<{ house: typeof house; cursor: Cursor } | null>(null);
  const cursor = cursorOf?.house === house ? cursorOf.cursor : firstCursor(house);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [isByKeys, setByKeys] = useState(false);
  const [hovered, setHovered] = useState(-1);
  const [painted, setPainted] = useState<readonly number[]>([]);
  const moveTo = (next: Cursor) => setCursorOf({ house, cursor: next });

  const marks = useMemo(
    () => ({
      proposed: painted.length > 0 ? painted.map((index) => index + 1) : content.proposed,
      found: content.found,
      cursor: isFocused && isByKeys ? cursor.index + 1 : null,
      hovered: hovered === -1 ? null : hovered + 1,
    }),
    [painted, content.proposed, content.found, isFocused, isByKeys, cursor.index, hovered],
  );
  const { canvas, view, scene, seenLooks } = useMapView(content, marks);
  const nameOf = useSeatNames(content, cursor.index);
  useSpokenChange(cursor.index, states, own, isFocused, nameOf);
  const isFree = (index: number) => states[index] === free;
  const isFreeOrMine = (index: number) => isFree(index) || own.mine.has(index + 1);

  const choose = (index: number) => {
    moveTo(cursorAt(house, index));
    setAnchor(index);
    setByKeys(false);
    actions.onChoose(index + 1, view?.boxOf(index) ?? { x: 0, y: 0 });
  };
  const take = (seats: readonly number[]) => {
    const [first] = seats;
    if (first !== undefined) setAnchor(first);
    actions.onTake(seats.map((index) => index + 1));
  };
  const hand: Hand = {
    seatAt: (place, slack) => view?.seatAt(place, slack) ?? -1,
    rowBetween: (from, place) =>
      runBetween(house, from, view?.nearestInRowOf(from, place) ?? from).filter(isFreeOrMine),
    seatSide: () => house.side * (view?.camera.scale ?? 1),
    pan: (by) => view?.pan(by),
    zoom: (factor, place) => view?.zoom(factor, place),
    hover: setHovered,
    preview: setPainted,
    choose,
    chooseRun: (index) => {
      moveTo(cursorAt(house, index));
      take(runBetween(house, anchor ?? index, index));
    },
    take,
    explain: (index, place) => {
      moveTo(cursorAt(house, index));
      actions.onExplain(index + 1, place);
    },
    clear: () => actions.onGround(),
  };
  const giveUp = useMapPointer(grid, view, hand);

  useImperativeHandle(handle, () => ({
    focus: (seatNo) => {
      if (seatNo !== undefined) moveTo(cursorAt(house, seatNo - 1));
      setByKeys(true);
      grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    },
    explain: () => actions.onExplain(cursor.index + 1, view?.boxOf(cursor.index) ?? { x: 0, y: 0 }),
    flyTo: (seatNos) => view?.flyToSeats(seatNos),
    flash: (seatNos) => {
      view?.motion.flash(seatNos, performance.now());
      view?.redraw();
    },
  }));

  return (
    <div className={styles.map}>
      <div className={styles.house} data-stale={content.isStale || undefined}>
        <div
          ref={grid}
          role="grid"
          tabIndex={-1}
          aria-label={t('label')}
          aria-rowcount={house.rows.count}
          aria-colcount={house.rows.longest}
          className={styles.grid}
          data-pointing={hovered !== -1 || undefined}
          // A click chooses a seat; the focus stays where the clerk types.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setFocused(true)}
          onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
          onKeyDown={(press) => {
            if (!view) return;
            setByKeys(true);
            onMapKey(press, {
              view,
              house,
              cursor,
              isFree,
              anchor: anchor ?? cursor.index,
              actions,
              moveTo,
              giveUp,
            });
          }}
        >
          <canvas ref={canvas} className={styles.canvas} aria-hidden />
          {view && (
            <MapCells
              view={view}
              house={house}
              cursor={cursor.index}
              isFocused={isFocused}
              mine={own.mine}
              nameOf={nameOf}
            />
          )}
        </div>
        {view && <ZoomButtons view={view} />}
      </div>
      <MapLegend looks={scene.looks} seen={seenLooks} colours={scene.colours} tools={tools}>
        {children}
      </MapLegend>
    </div>
  );
}

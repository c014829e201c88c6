import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../shared/domain/seat-state';
import type { Drag, Tool } from '../engine/gestures/gesture';
import { DragFrame } from './drag-frame';
import type { KeyRun } from './key-run';
import { MapCells } from './map-cells';
import { mapHand } from './map-hand';
import { MapLegend } from './map-legend';
import type { MapActions, MapContent, MapHandle } from './map-types';
import { MapTools } from './map-tools';
import { Minimap } from './minimap';
import { SeatLine } from './seat-line';
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
  const [run, setRun] = useState<KeyRun | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [isByKeys, setByKeys] = useState(false);
  const [hovered, setHovered] = useState(-1);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [tool, setTool] = useState<Tool>('pan');
  const moveTo = (next: Cursor) => setCursorOf({ house, cursor: next });

  const marks = useMemo(
    () => ({
      proposed: drag ? drag.seats.map((index) => index + 1) : content.proposed,
      found: content.found,
      cursor: isFocused && isByKeys ? cursor.index + 1 : null,
      hovered: hovered === -1 ? null : hovered + 1,
    }),
    [drag, content.proposed, content.found, isFocused, isByKeys, cursor.index, hovered],
  );
  const { canvas, view, scene, seenLooks } = useMapView(content, marks);
  const nameOf = useSeatNames(content, cursor.index);
  useSpokenChange(cursor.index, states, own, isFocused, nameOf);
  const focusedSeat = isFocused && isByKeys ? cursor.index : -1;
  const mayTake = (index: number) => states[index] === free && !own.asking.has(index + 1);
  const hand = mapHand({
    view,
    content,
    actions,
    tool,
    anchor: run?.anchor ?? null,
    moveTo: (index) => moveTo(cursorAt(house, index)),
    startRunAt: (index) => {
      setRun({ anchor: index, taken: [] });
      setByKeys(false);
    },
    setHovered,
    setDrag,
  });
  const giveUp = useMapPointer(grid, view, hand);

  useImperativeHandle(handle, () => ({
    focus: (seatNo) => {
      if (seatNo !== undefined) moveTo(cursorAt(house, seatNo - 1));
      setByKeys(true);
      grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    },
    explain: (seatNo = cursor.index + 1) =>
      actions.onExplain(seatNo, view?.boxOf(seatNo - 1) ?? { x: 0, y: 0 }),
    goOnAt: (seatNo) => {
      if (!isFocused) moveTo(cursorAt(house, seatNo - 1));
    },
    flyTo: (seatNos) => view?.flyToSeats(seatNos),
    bringIntoView: (seatNos) => view?.bringIntoView(seatNos),
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
          data-tool={tool}
          data-pointing={hovered !== -1 || undefined}
          // A click chooses a seat; the focus stays where the clerk types.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={(event) => {
            if (!isFocused && event.target.matches(':focus-visible')) {
              setByKeys(true);
              view?.flyToSeats([cursor.index + 1]);
            }
            setFocused(true);
          }}
          onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
          onKeyDown={(press) => {
            if (!view) return;
            setByKeys(true);
            onMapKey(press, {
              view,
              house,
              cursor,
              mayTake,
              run,
              setRun,
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
        {drag && <DragFrame drag={drag} content={content} isGiving={own.mine.has(drag.first + 1)} />}
        <SeatLine content={content} index={hovered === -1 ? focusedSeat : hovered} colours={scene.colours} />
        {view && <Minimap view={view} scene={scene} />}
        {view && <MapTools view={view} tool={tool} onTool={setTool} />}
      </div>
      <MapLegend
        content={content}
        seen={seenLooks}
        colours={scene.colours}
        onOnly={(look) => actions.onOnly(look)}
        onKind={actions.onKind}
        tools={tools}
      >
        {children}
      </MapLegend>
    </div>
  );
}

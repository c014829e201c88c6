import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { placeIn } from '../../lib/place-in';
import { isMac } from '../../lib/platform';
import type { Hand, Press } from '../engine/gestures/gesture';
import { pointerFor, type Pointer } from '../engine/gestures/pointer';
import type { MapView } from '../engine/map-view';

/** How long a finger rests until it asks what is under it. */
const longPress = 500;

/**
 * Lets mouse, pen and fingers work on the map. `hand` says what gestures do; it may change with every render. The answer gives
 * the gesture under way up, and says whether there was one.
 */
export function useMapPointer(
  target: RefObject<HTMLElement | null>,
  view: MapView | null,
  hand: Hand,
): () => boolean {
  const latest = useRef(hand);
  useLayoutEffect(() => {
    latest.current = hand;
  });
  const pointer = useRef<Pointer | null>(null);
  useEffect(() => {
    const element = target.current;
    if (!element || !view) return;
    pointer.current = pointerFor(lastHand(latest));
    return followPointer(element, view, pointer.current);
  }, [target, view]);
  return useCallback(() => pointer.current?.giveUp() ?? false, []);
}

/** A hand that is always the one of the latest render. */
function lastHand(latest: RefObject<Hand>): Hand {
  return {
    get tool() {
      return latest.current.tool;
    },
    seatAt: (place, slack) => latest.current.seatAt(place, slack),
    rowBetween: (from, place) => latest.current.rowBetween(from, place),
    seatsIn: (box) => latest.current.seatsIn(box),
    seatSide: () => latest.current.seatSide(),
    remember: () => latest.current.remember(),
    pan: (by) => latest.current.pan(by),
    zoom: (factor, place) => latest.current.zoom(factor, place),
    hover: (index) => latest.current.hover(index),
    preview: (drag) => latest.current.preview(drag),
    choose: (index) => latest.current.choose(index),
    chooseRun: (index) => latest.current.chooseRun(index),
    chooseRow: (index) => latest.current.chooseRow(index),
    chooseSection: (index) => latest.current.chooseSection(index),
    take: (seats, first) => latest.current.take(seats, first),
    explain: (index, place) => latest.current.explain(index, place),
    clear: () => latest.current.clear(),
  };
}

function followPointer(element: HTMLElement, view: MapView, pointer: Pointer): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 && event.button !== 2) return;
    element.setPointerCapture(event.pointerId);
    const press = pressOf(event, 'down', element);
    pointer.press(press);
    clearTimeout(resting);
    if (press.device === 'touch') resting = setTimeout(() => pointer.rest(press), longPress);
  };
  const onMove = (event: PointerEvent) => {
    if (Math.abs(event.movementX) + Math.abs(event.movementY) > 2) clearTimeout(resting);
    pointer.press(pressOf(event, 'move', element));
  };
  const onEnd = (event: PointerEvent) => {
    clearTimeout(resting);
    pointer.press(pressOf(event, event.type === 'pointerup' ? 'up' : 'cancel', element));
  };
  const onLeave = () => pointer.press({ ...nowhere, kind: 'move' });
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    view.zoom(zoomOf(event), placeIn(element, event));
  };
  const onMenu = (event: Event) => event.preventDefault();
  // The focus is mostly where the clerk types: a gesture under way hears Esc wherever it is pressed.
  const onEscape = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || !pointer.giveUp()) return;
    clearTimeout(resting);
    press.preventDefault();
    press.stopImmediatePropagation();
  };
  const onBlur = () => void pointer.giveUp();
  window.addEventListener('keydown', onEscape, { capture: true });
  window.addEventListener('blur', onBlur);
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onEnd);
  element.addEventListener('pointercancel', onEnd);
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('contextmenu', onMenu);
  return () => {
    clearTimeout(resting);
    window.removeEventListener('keydown', onEscape, { capture: true });
    window.removeEventListener('blur', onBlur);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onEnd);
    element.removeEventListener('pointercancel', onEnd);
    element.removeEventListener('pointerleave', onLeave);
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('contextmenu', onMenu);
  };
}

const nowhere: Press = {
  kind: 'move',
  id: -1,
  device: 'mouse',
  button: 'main',
  shift: false,
  mod: false,
  x: -1e6,
  y: -1e6,
};

function pressOf(event: PointerEvent, kind: Press['kind'], element: HTMLElement): Press {
  return {
    ...placeIn(element, event),
    kind,
    id: event.pointerId,
    device: event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse',
    // On macOS Ctrl and click is the second button.
    button: event.button === 2 || (isMac() && event.button === 0 && event.ctrlKey) ? 'second' : 'main',
    shift: event.shiftKey,
    mod: isMac() ? event.metaKey : event.ctrlKey,
  };
}

/** A pinch on a touchpad arrives as a wheel with Ctrl and in small steps. */
function zoomOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 16 : deltaY;
  return Math.exp(-pixels * (ctrlKey ? 0.01 : 0.002));
}

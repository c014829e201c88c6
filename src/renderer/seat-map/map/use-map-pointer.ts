import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Hand, Press } from '../engine/gestures/gesture';
import { pointerFor, type Pointer } from '../engine/gestures/pointer';
import type { MapView } from '../engine/map-view';
import { followPointer } from './follow-pointer';

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
    return followHand(element, view, pointer.current);
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

function followHand(element: HTMLElement, view: MapView, pointer: Pointer): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const stop = followPointer(element, {
    press: (press, event) => {
      const isStill = Math.abs(event.movementX) + Math.abs(event.movementY) <= 2;
      if (press.kind !== 'move' || !isStill) clearTimeout(resting);
      pointer.press(press);
      if (press.kind === 'down' && press.device === 'touch')
        resting = setTimeout(() => pointer.rest(press), longPress);
    },
    zoom: (factor, place) => view.zoom(factor, place),
    leave: () => pointer.press(nowhere),
    lost: () => void pointer.giveUp(),
  });
  // The focus is mostly where the clerk types: a gesture under way hears Esc wherever it is pressed.
  const onEscape = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || !pointer.giveUp()) return;
    clearTimeout(resting);
    press.preventDefault();
    press.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onEscape, { capture: true });
  return () => {
    clearTimeout(resting);
    window.removeEventListener('keydown', onEscape, { capture: true });
    stop();
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

import { placeIn } from '../../lib/place-in';
import { isMac } from '../../lib/platform';
import type { Press } from '../engine/gestures/gesture';

/** Who is told what mouse, pen and fingers do on an element. */
export interface Follower {
  press(press: Press, event: PointerEvent): void;
  /** Wheel and touchpad: nearer (`factor` > 1) or farther, around a place in CSS pixels. */
  zoom(factor: number, place: { x: number; y: number }): void;
  /** The pointer went out of the element. */
  leave(): void;
  /** The window lost the pointer: what is under way will hear no more. */
  lost(): void;
}

/** Follows every pointer that goes down on an element until it comes up, wherever that is. The answer stops it. */
export function followPointer(element: HTMLElement, follower: Follower): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (kind: Press['kind']) => (event: PointerEvent) =>
    follower.press(pressOf(event, kind, element), event);
  const down = tell('down');
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button > 2) return;
      element.setPointerCapture(event.pointerId);
      down(event);
    },
    { signal },
  );
  element.addEventListener('pointermove', tell('move'), { signal });
  element.addEventListener('pointerup', tell('up'), { signal });
  element.addEventListener('pointercancel', tell('cancel'), { signal });
  element.addEventListener('pointerleave', () => follower.leave(), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      follower.zoom(zoomOf(event), placeIn(element, event));
    },
    { passive: false, signal },
  );
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  window.addEventListener('blur', () => follower.lost(), { signal });
  return () => stop.abort();
}

function pressOf(event: PointerEvent, kind: Press['kind'], element: HTMLElement): Press {
  return {
    ...placeIn(element, event),
    kind,
    id: event.pointerId,
    device: event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse',
    button: buttonOf(event),
    shift: event.shiftKey,
    mod: isMac() ? event.metaKey : event.ctrlKey,
  };
}

/** On macOS Ctrl and click is the second button. */
function buttonOf({ button, ctrlKey }: PointerEvent): Press['button'] {
  if (button === 1) return 'middle';
  return button === 2 || (isMac() && button === 0 && ctrlKey) ? 'second' : 'main';
}

/** A pinch on a touchpad arrives as a wheel with Ctrl and in small steps. */
function zoomOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 16 : deltaY;
  return Math.exp(-pixels * (ctrlKey ? 0.01 : 0.002));
}

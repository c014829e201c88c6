import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeIn } from '../../../lib/place-in';
import { isMac } from '../../../lib/platform';
import { toHouse } from '../../../seat-map/engine/camera';
import type { useBoard } from '../drawing/use-board';
import { beginGesture } from '../gestures/begin-gesture';
import type { Gesture, Press } from '../gestures/gesture';
import { beginPanning } from '../gestures/pan-board';
import { zoomBoard } from './board-tools';
import { preview, useDesigner } from './designer';

type Board = ReturnType<typeof useBoard>;

/** Lets mouse, pen and finger work on the board. `giveUp` ends a gesture under way as if it had never begun, `finish` as it is. */
export function useBoardPointer(board: Board): { giveUp: () => boolean; finish: () => boolean } {
  const { t } = useTranslation('plans');
  const { paper, view, cameraNow } = board;
  const gesture = useRef<Gesture | null>(null);
  const words = useRef({ area: '', text: '' });
  useEffect(() => {
    words.current = { area: t('new.area'), text: t('new.text') };
  }, [t]);

  const giveUp = useCallback(() => {
    const wasBusy = gesture.current !== null;
    gesture.current?.cancel();
    gesture.current = null;
    return wasBusy;
  }, []);

  const finish = useCallback(() => {
    const ended = gesture.current;
    gesture.current = null;
    ended?.complete();
    return ended !== null;
  }, []);

  useEffect(() => {
    const element = paper.current;
    if (!element) return;
    const pressOf = (event: PointerEvent): Press => {
      const place = placeIn(element, event);
      const camera = cameraNow();
      return {
        at: toHouse(camera, view.current, place),
        place,
        shift: event.shiftKey,
        mod: isMac() ? event.metaKey : event.ctrlKey,
        pixel: 1 / camera.scale,
      };
    };
    const onDown = (event: PointerEvent) => {
      if (event.button > 1 || (gesture.current && (event.button !== 0 || !gesture.current.goesOn))) return;
      element.setPointerCapture(event.pointerId);
      element.parentElement?.focus({ preventScroll: true });
      event.preventDefault();
      const press = pressOf(event);
      if (gesture.current) {
        gesture.current.press?.(press);
        if (gesture.current.goesOn?.() === false) finish();
        return;
      }
      const { tool } = useDesigner.getState();
      gesture.current =
        event.button === 1
          ? beginPanning(press, cameraNow())
          : beginGesture(press, tool, cameraNow(), words.current);
    };
    const onMove = (event: PointerEvent) => {
      if (gesture.current) gesture.current.move(pressOf(event));
      else showBrush(pressOf(event));
    };
    const onUp = () => {
      if (gesture.current?.goesOn?.() !== true) finish();
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      zoomBoard({ view, cameraNow }, 2 ** ((-event.deltaY * lines) / 400), placeIn(element, event));
    };
    const onLeave = () => {
      if (!gesture.current && useDesigner.getState().overlay) preview(null);
    };
    const lost = () => void giveUp();
    const stop = useDesigner.subscribe((now, before) => now.tool !== before.tool && giveUp());
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', lost);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('wheel', onWheel, { passive: false });
    window.addEventListener('blur', lost);
    return () => {
      stop();
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', lost);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('wheel', onWheel);
      window.removeEventListener('blur', lost);
    };
  }, [paper, view, cameraNow, giveUp, finish]);
  return { giveUp, finish };
}

/** With the brush in hand its size is seen before it paints. */
function showBrush({ at }: Press): void {
  if (useDesigner.getState().tool === 'zone') preview(null, { kind: 'brush', at });
}

import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { panned, toHouse } from '../../../seat-map/engine/camera';
import type { Eye, Press as PointerPress } from '../../../seat-map/engine/gestures/gesture';
import { twoFingers } from '../../../seat-map/engine/gestures/pan';
import { followPointer } from '../../../seat-map/map/follow-pointer';
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
  const looking = useRef<EyeGesture | null>(null);
  const words = useRef({ area: '', text: '' });
  useEffect(() => {
    words.current = { area: t('new.area'), text: t('new.text') };
  }, [t]);

  const giveUp = useCallback(() => {
    const wasBusy = gesture.current !== null || looking.current !== null;
    const [given, looked] = [gesture.current, looking.current];
    gesture.current = null;
    looking.current = null;
    given?.cancel();
    looked?.giveUp(nobody);
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
    const eye: Eye = {
      pan: (by) => useDesigner.setState({ camera: panned(cameraNow(), by) }),
      zoom: (factor, place) => zoomBoard({ view, cameraNow }, factor, place),
    };
    const onBoard = ({ x, y, shift, mod }: PointerPress): Press => {
      const camera = cameraNow();
      const place = { x, y };
      return { at: toHouse(camera, view.current, place), place, shift, mod, pixel: 1 / camera.scale };
    };
    const onDown = (down: PointerPress) => {
      const press = onBoard(down);
      if (gesture.current) {
        if (down.button !== 'main' || !gesture.current.goesOn) return;
        gesture.current.press?.(press);
        if (!gesture.current.goesOn()) finish();
        return;
      }
      const camera = cameraNow();
      gesture.current =
        down.button === 'middle'
          ? beginPanning(press, camera)
          : beginGesture(press, useDesigner.getState().tool, camera, words.current);
    };
    let finger: FirstFinger | null = null;
    /** A second finger came down: what the first one did was not meant, both look around. */
    const lookAround = (first: FirstFinger, second: PointerPress) => {
      if (first.isLater) gesture.current?.takeBack?.();
      else giveUp();
      finger = null;
      useDesigner.setState(first.found);
      const camera = cameraNow();
      looking.current = twoFingers(first.press, second, () => useDesigner.setState({ camera }));
    };
    const press = (now: PointerPress, event: PointerEvent) => {
      if (looking.current) {
        looking.current = looking.current.on(now, eye);
        return;
      }
      switch (now.kind) {
        case 'down':
          if (now.button === 'second') return;
          element.parentElement?.focus({ preventScroll: true });
          event.preventDefault();
          if (finger && now.device === 'touch') return lookAround(finger, now);
          if (now.device === 'touch') finger = firstFinger(now, gesture.current !== null);
          return onDown(now);
        case 'move':
          if (finger?.press.id === now.id) finger = { ...finger, press: now };
          if (gesture.current) gesture.current.move(onBoard(now));
          else showBrush(onBoard(now));
          return;
        case 'up':
          finger = null;
          if (gesture.current?.goesOn?.() !== true) finish();
          return;
        case 'cancel':
          finger = null;
          giveUp();
      }
    };
    const stopFollowing = followPointer(element, {
      press,
      zoom: (factor, place) => eye.zoom(factor, place),
      leave: () => {
        if (!gesture.current && useDesigner.getState().overlay) preview(null);
      },
      lost: () => {
        finger = null;
        giveUp();
      },
    });
    const stop = useDesigner.subscribe((now, before) => now.tool !== before.tool && giveUp());
    return () => {
      stop();
      stopFollowing();
    };
  }, [paper, view, cameraNow, giveUp, finish]);
  return { giveUp, finish };
}

type EyeGesture = ReturnType<typeof twoFingers>;

/** Giving up only restores. */
const nobody: Eye = { pan: () => {}, zoom: () => {} };

/** The finger that came down alone, and what it found: a second one makes it as if it had done nothing. */
type FirstFinger = { press: PointerPress; found: Found; isLater: boolean };
type Found = Pick<ReturnType<typeof useDesigner.getState>, 'history' | 'chosen' | 'tool'>;

function firstFinger(press: PointerPress, isLater: boolean): FirstFinger {
  const { history, chosen, tool } = useDesigner.getState();
  return { press, found: { history, chosen, tool }, isLater };
}

/** With the brush in hand its size is seen before it paints. */
function showBrush({ at }: Press): void {
  if (useDesigner.getState().tool === 'zone') preview(null, { kind: 'brush', at });
}

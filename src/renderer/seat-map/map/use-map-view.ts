import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coloursOf, withLetters } from '../engine/colours';
import { dress } from '../engine/looks';
import { MapView } from '../engine/map-view';
import type { Marks, Scene } from '../engine/scene';
import type { MapContent } from './map-types';
import { useIsHighContrast } from './use-is-high-contrast';

/**
 * The engine's view on a canvas, always showing the content. Give `canvas` to the element; the component renders anew whenever
 * the camera came to rest elsewhere.
 */
export function useMapView(content: MapContent, marks: Marks) {
  const { roomAbove } = content;
  const [view, setView] = useState<MapView | null>(null);
  const [, setRests] = useState(0);
  const [seenLooks, setSeenLooks] = useState(0);
  const canvas = useCallback(
    (element: HTMLCanvasElement) => {
      const events = { onRest: () => setRests((count) => count + 1), onSeen: setSeenLooks };
      const made = new MapView(element, events, roomAbove);
      const stopSizing = followSize(element, made);
      void document.fonts.ready.then(() => made.redraw());
      setView(made);
      return () => {
        stopSizing();
        made.close();
      };
    },
    [roomAbove],
  );

  const scene = useScene(content, marks);
  const isReduced = useIsReduced();
  useLayoutEffect(() => {
    view?.reduceMotion(isReduced);
    view?.show(scene);
  }, [view, scene, isReduced]);
  return { canvas, view, scene, seenLooks };
}

const noNotes: readonly string[] = [];

function useScene(content: MapContent, marks: Marks): Scene {
  const { t } = useTranslation();
  const theme = useComputedColorScheme('light');
  const isHighContrast = useIsHighContrast();
  const hasLetters = content.letters !== null;
  const colours = useMemo(() => {
    const plain = coloursOf(theme, isHighContrast);
    return hasLetters ? withLetters(plain) : plain;
  }, [theme, isHighContrast, hasLetters]);
  const { house, states, own, zones, seatText, letters, areaNotes = noNotes } = content;
  const { holdColours = null } = content;
  const looks = useMemo(() => {
    const dressed = new Uint8Array(house.count);
    dress(dressed, house, states, own, holdColours);
    return dressed;
  }, [house, states, own, holdColours]);
  const stage = t('word.stage');
  const textScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return useMemo(
    () => ({
      house,
      looks,
      mine: own.mine,
      letters,
      marks,
      colours,
      isHighContrast,
      zones,
      stage,
      areaNotes,
      seatText,
      textScale,
    }),
    [
      house,
      looks,
      own.mine,
      letters,
      marks,
      colours,
      isHighContrast,
      zones,
      stage,
      areaNotes,
      seatText,
      textScale,
    ],
  );
}

/** Less motion is asked for by the system or in Settings. */
function useIsReduced(): boolean {
  const bySystem = useReducedMotion(undefined, { getInitialValueInEffect: false });
  return bySystem || document.documentElement.dataset.motion === 'reduced';
}

function followSize(canvas: HTMLCanvasElement, view: MapView): () => void {
  // The canvas itself is hidden once the worker draws, and has no size any more.
  const room = canvas.parentElement ?? canvas;
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = room;
    view.resize({ width, height }, window.devicePixelRatio);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(room);
  window.addEventListener('resize', measure);
  measure();
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', measure);
  };
}

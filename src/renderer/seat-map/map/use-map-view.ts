import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { coloursOf } from '../engine/colours';
import { dress } from '../engine/looks';
import { MapView } from '../engine/map-view';
import type { Marks, Scene } from '../engine/scene';
import type { MapContent } from './map-types';
import { useIsHighContrast } from './use-is-high-contrast';

/** The engine's view on the canvas, always showing the content; `rests` rises whenever the camera came to rest elsewhere. */
export function useMapView(canvas: RefObject<HTMLCanvasElement | null>, content: MapContent, marks: Marks) {
  const [view, setView] = useState<MapView | null>(null);
  const [rests, setRests] = useState(0);
  const [seenLooks, setSeenLooks] = useState(0);
  useEffect(() => {
    if (!canvas.current) return;
    const made = new MapView(canvas.current, {
      onRest: () => setRests((count) => count + 1),
      onSeen: setSeenLooks,
    });
    const stopSizing = followSize(canvas.current, made);
    void document.fonts.ready.then(() => made.redraw());
    setView(made);
    return () => {
      stopSizing();
      made.close();
    };
  }, [canvas]);

  const scene = useScene(content, marks);
  const isReduced = useIsReduced();
  useLayoutEffect(() => {
    if (!view) return;
    view.motion.isReduced = isReduced;
    view.show(scene);
  }, [view, scene, isReduced]);
  return { view, scene, rests, seenLooks };
}

function useScene(content: MapContent, marks: Marks): Scene {
  const { t } = useTranslation();
  const theme = useComputedColorScheme('light');
  const isHighContrast = useIsHighContrast();
  const colours = useMemo(() => coloursOf(theme, isHighContrast), [theme, isHighContrast]);
  const { house, states, own, zones, seatText } = content;
  const looks = useMemo(() => {
    const dressed = new Uint8Array(house.count);
    dress(dressed, house, states, own);
    return dressed;
  }, [house, states, own]);
  const stage = t('word.stage');
  return useMemo(
    () => ({ house, looks, mine: own.mine, marks, colours, isHighContrast, zones, stage, seatText }),
    [house, looks, own.mine, marks, colours, isHighContrast, zones, stage, seatText],
  );
}

/** Less motion is asked for by the system or in Settings. */
function useIsReduced(): boolean {
  const bySystem = useReducedMotion(undefined, { getInitialValueInEffect: false });
  return bySystem || document.documentElement.dataset.motion === 'reduced';
}

function followSize(canvas: HTMLCanvasElement, view: MapView): () => void {
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    view.resize({ width, height }, window.devicePixelRatio);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(canvas);
  window.addEventListener('resize', measure);
  measure();
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', measure);
  };
}

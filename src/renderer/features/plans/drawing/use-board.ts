import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitted, type Camera } from '../../../seat-map/engine/camera';
import type { Size } from '../../../seat-map/engine/geometry';
import { flatNow, still, useDesigner } from '../designer/designer';
import { planBox } from '../editing/picking';
import { drawAisles, drawCorners, drawOverlay } from './draw-overlay';
import { drawPlan } from './draw-plan';
import { planColours } from './plan-colours';
import { unpack, type TracedPicture } from './traced-picture';

const margins = { left: 48, right: 48, top: 32, bottom: 48 };
/** CSS pixels a metre: from near enough to read a number to far enough for a stadium. */
export const scales = { least: 1, most: 160, flown: 42 };

/** Keeps a canvas showing the board: drawn again, at most once a frame, whenever something on it changed. */
export function useBoard(marked: ReadonlySet<string>) {
  const { t } = useTranslation();
  const theme = useComputedColorScheme('light');
  const zones = useDesigner((state) => (state.preview ?? state.history.present).zones);
  const colours = useMemo(() => planColours(theme, zones), [theme, zones]);
  const background = useBackground();
  const paper = useRef<HTMLCanvasElement>(null);
  const view = useRef<Size>({ width: 0, height: 0 });
  const stage = t('word.stage').toUpperCase();

  const cameraNow = useCallback((): Camera => {
    const { camera } = useDesigner.getState();
    return camera ?? fitted(planBox(flatNow()), view.current, margins, scales.flown);
  }, []);

  useEffect(() => {
    const element = paper.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const { width, height } = view.current;
      if (width === 0 || height === 0) return;
      const { chosen, grid, overlay, brushSize, tool, carried } = useDesigner.getState();
      const camera = cameraNow();
      const font = getComputedStyle(element).fontFamily;
      const flat = flatNow();
      const board = {
        flat,
        chosen,
        marked,
        camera,
        view: view.current,
        colours,
        grid,
        background,
        carried,
        stage,
        font,
      };
      const ratio = window.devicePixelRatio;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawPlan(pen, board);
      drawAisles(pen, board, tool);
      if (carried === still) drawCorners(pen, board, tool);
      drawOverlay(pen, board, overlay, brushSize);
      element.dataset.drawnSeats = String(flat.seats.length);
      element.dataset.camera = `${camera.x} ${camera.y} ${camera.scale}`;
    };
    const ask = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const sizes = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      view.current = { width, height };
      element.width = Math.round(width * window.devicePixelRatio);
      element.height = Math.round(height * window.devicePixelRatio);
      draw();
    });
    sizes.observe(element);
    const stop = useDesigner.subscribe((now, before) => {
      if (now.flight && now.flight !== before.flight) fly(now.flight, cameraNow());
      ask();
    });
    ask();
    return () => {
      stop();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [colours, marked, background, stage, cameraNow]);

  return { paper, view, cameraNow };
}

function fly({ to, near }: { to: { x: number; y: number }; near: boolean }, from: Camera): void {
  useDesigner.setState({
    camera: { ...to, scale: near ? Math.max(from.scale, scales.flown) : from.scale },
    flight: null,
  });
}

function useBackground(): TracedPicture | null {
  const picture = useDesigner((state) => (state.preview ?? state.history.present).background?.picture);
  const [unpacked, setUnpacked] = useState<TracedPicture | null>(null);
  useEffect(() => {
    if (picture === undefined) return;
    let isGone = false;
    let traced: TracedPicture | null = null;
    unpack(picture).then(
      (ready) => {
        traced = ready;
        if (isGone) ready.close();
        else setUnpacked(ready);
      },
      // A draft of an earlier day may keep bytes that are no picture: then there is nothing to see.
      () => undefined,
    );
    return () => {
      isGone = true;
      setUnpacked(null);
      traced?.close();
    };
  }, [picture]);
  return unpacked;
}

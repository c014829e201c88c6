import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seatPalette } from '../../../shared/domain/seat-palette';
import { drawHouse } from './draw-house';
import classes from './house-picture.module.css';
import { boundsOf, fitAround, fitWhole, type HousePlan } from './house-fit';

/** A house of this size takes a while to draw; in a rush of sales its picture follows four times a second. */
const largeHouse = 5000;
const pause = 250;
const none: ReadonlySet<number> = new Set();
const noZones: ReadonlyMap<number, string> = new Map();

/**
 * A house as a picture: no gestures, one look. `version` rises whenever `states` changed in place. With `around`, the
 * marked seats are in the middle and large enough to read.
 */
export function HousePicture(props: {
  plan: HousePlan;
  states?: Uint8Array | null;
  version?: number;
  marked?: ReadonlySet<number>;
  zones?: ReadonlyMap<number, string>;
  around?: boolean;
  /** What the picture shows, for those who cannot see it. */
  label: string;
}) {
  const { plan, states = null, version = 0, marked = none, zones = noZones, around = false, label } = props;
  const { t } = useTranslation();
  const { ref, width, height } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useComputedColorScheme('light');
  const drawnAt = useRef(-Infinity);
  const bounds = useMemo(() => boundsOf(plan), [plan]);
  const stage = t('word.stage').toUpperCase();

  useEffect(() => {
    const paper = canvas.current;
    const pen = paper?.getContext('2d');
    if (!paper || !pen || width === 0 || height === 0) return;
    const draw = () => {
      const seats = around && marked.size > 0 ? [...marked].map((seatNo) => seatNo - 1) : null;
      const fit = seats
        ? fitAround(plan, bounds, boundsOf(plan, seats), width, height)
        : fitWhole(plan, bounds, width, height);
      sharpen(paper, pen, width, height);
      const drawing = { plan, states, marked, zones, stage, palette: seatPalette[theme], ink: inkOf(paper) };
      drawHouse(pen, drawing, fit, width);
      paper.dataset.drawn = String(version);
      drawnAt.current = performance.now();
    };
    return soon(draw, drawnAt.current + (plan.x.length > largeHouse ? pause : 0));
  }, [plan, states, version, marked, zones, around, bounds, width, height, theme, stage]);

  return (
    <div ref={ref} className={classes.frame}>
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />
    </div>
  );
}

/** In the next frame, but not before an instant of `performance.now()`; the answer takes it back. */
function soon(draw: () => void, notBefore: number): () => void {
  const wait = notBefore - performance.now();
  if (wait > 0) {
    const timer = setTimeout(draw, wait);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(frame);
}

/** One canvas pixel per pixel of the screen; also clears. */
function sharpen(
  paper: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  width: number,
  height: number,
): void {
  const ratio = window.devicePixelRatio;
  paper.width = Math.round(width * ratio);
  paper.height = Math.round(height * ratio);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
}

function inkOf(paper: HTMLCanvasElement) {
  const style = getComputedStyle(paper);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    first: token('--ink'),
    second: token('--ink-3'),
    hairline: token('--hairline'),
    font: style.fontFamily,
    size: 12 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16),
  };
}

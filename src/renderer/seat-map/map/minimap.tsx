import { useEffect, useRef, useState } from 'react';
import { placeIn } from '../../lib/place-in';
import { drawMini, miniFit } from '../engine/minimap';
import type { MapView } from '../engine/map-view';
import type { Size } from '../engine/geometry';
import type { Scene } from '../engine/scene';
import styles from './minimap.module.css';

type Props = { view: MapView; scene: Scene };

const widest = { width: 168, height: 116 };
/** A rush of changes redraws it no more often than this. Milliseconds. */
const redrawEvery = 250;
/** Milliseconds of rest after which it looks for a corner without seats, and goes where there is none. */
const settlesAfter = 1200;
/** Around it: its distance from the corner, padding and border. */
const [inset, rim] = [12, 14];
const corners = ['end', 'start'] as const;
type Corner = (typeof corners)[number];

/**
 * The whole house in a corner, with what is in view; only while not all of it is. At rest it covers no seat: it stands in the corner
 * that has none, or goes until the camera moves again. A press looks there. It is for the pointer: keys and screen readers go there
 * by seats.
 */
export function Minimap({ view, scene }: Props) {
  const size = sizeFor(scene);
  const { width, height } = size;
  const frame = useRef<HTMLDivElement>(null);
  const [isPart, setPart] = useState(false);
  const [corner, setCorner] = useState<Corner | null>('end');
  const { house } = scene;
  const fit = miniFit(house, size);
  useEffect(() => {
    const follow = () => {
      const { left, top, right, bottom } = view.seen();
      const { bounds } = house;
      const isAll =
        left <= bounds.left && right >= bounds.right && top <= bounds.top && bottom >= bounds.bottom;
      setPart(!isAll);
      const style = frame.current?.style;
      if (!style) return;
      const place = (metres: number, start: number, most: number) =>
        Math.min(most, Math.max(0, metres * fit.scale + start));
      const [x, y] = [place(left, fit.left, width), place(top, fit.top, height)];
      style.transform = `translate(${x}px, ${y}px)`;
      style.width = `${place(right, fit.left, width) - x}px`;
      style.height = `${place(bottom, fit.top, height) - y}px`;
    };
    let before = '';
    let settling: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      if (frame.current?.parentElement?.matches(':hover')) moved();
      else setCorner(corners.find((each) => !coversSeats(view, house, { width, height }, each)) ?? null);
    };
    const moved = () => {
      clearTimeout(settling);
      settling = setTimeout(settle, settlesAfter);
    };
    const look = () => {
      follow();
      const { left, top, right } = view.seen();
      const now = `${left} ${top} ${right}`;
      if (now === before) return;
      before = now;
      setCorner((at) => at ?? 'end');
      moved();
    };
    look();
    const stop = view.onLook(look);
    return () => {
      clearTimeout(settling);
      stop();
    };
  }, [view, house, fit.scale, fit.left, fit.top, width, height]);

  const look = (press: React.PointerEvent<HTMLElement>) => {
    if (press.buttons !== 1) return;
    const { x, y } = placeIn(press.currentTarget, press.nativeEvent);
    view.centreOn({ x: (x - fit.left) / fit.scale, y: (y - fit.top) / fit.scale });
  };
  return (
    <div
      className={styles.minimap}
      hidden={!isPart || corner === null}
      data-part={isPart}
      data-corner={corner ?? undefined}
      style={size}
      aria-hidden
      data-testid="minimap"
      // The focus stays where the clerk types.
      onMouseDown={(press) => press.preventDefault()}
      onPointerDown={(press) => {
        press.currentTarget.setPointerCapture(press.pointerId);
        look(press);
      }}
      onPointerMove={look}
    >
      {isPart && <Picture scene={scene} size={size} />}
      <div ref={frame} className={styles.frame} />
    </div>
  );
}

/** Whether a seat lies under it in a corner at the foot of the map. */
function coversSeats(view: MapView, house: Scene['house'], size: Size, corner: Corner): boolean {
  const { width, height } = view.size;
  const wide = size.width + rim;
  const left = corner === 'end' ? width - inset - wide : inset;
  const top = height - inset - size.height - rim;
  let isCovered = false;
  house.grid.within(view.areaUnder({ left, top, right: left + wide, bottom: height - inset }), () => {
    isCovered = true;
  });
  return isCovered;
}

function Picture({ scene, size }: { scene: Scene; size: { width: number; height: number } }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawnAt = useRef(0);
  const { house, looks, colours } = scene;
  const ratio = window.devicePixelRatio;
  const { width, height } = {
    width: Math.round(size.width * ratio),
    height: Math.round(size.height * ratio),
  };
  useEffect(() => {
    const draw = () => {
      drawnAt.current = performance.now();
      const context = canvas.current?.getContext('2d');
      if (!context) return;
      const image = new ImageData(width, height);
      drawMini(image.data, { width, height }, house, looks, colours);
      context.putImageData(image, 0, 0);
    };
    const wait = redrawEvery - (performance.now() - drawnAt.current);
    if (wait <= 0) return draw();
    const timer = setTimeout(draw, wait);
    return () => clearTimeout(timer);
  }, [house, looks, colours, width, height]);
  return <canvas ref={canvas} className={styles.picture} width={width} height={height} />;
}

/** As large as the house's shape allows. */
function sizeFor({ house: { bounds } }: Scene): { width: number; height: number } {
  const across = Math.max(bounds.right - bounds.left, 0.5);
  const down = Math.max(bounds.bottom - bounds.top, 0.5);
  const scale = Math.min(widest.width / across, widest.height / down);
  return { width: Math.max(56, Math.round(across * scale)), height: Math.max(40, Math.round(down * scale)) };
}

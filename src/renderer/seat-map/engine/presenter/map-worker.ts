// Cast: the engine's types know the page's global scope, not the worker's.
import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { houseOf, type House } from '../house';
import { Painter } from '../painter';
import type { Scene } from '../scene';
import type { FrameMessage, FromWorker, ToWorker } from './messages';

/*
 * Draws the map beside the page: whatever the page is busy with, a frame takes no longer. The latest frame is drawn when the
 * screen wants one; those before it are left out.
 */
const scope = globalThis as unknown as {
  addEventListener(type: 'message', hear: (event: { data: ToWorker }) => void): void;
  postMessage(message: FromWorker): void;
  requestAnimationFrame(run: () => void): void;
  fonts: FontFaceSet;
};

let painter: Painter | null = null;
let house: House | null = null;
let scene: Scene | null = null;
let latest: FrameMessage | null = null;
let isDue = false;

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'canvas') painter = new Painter(data.canvas);
  else take(data.frame);
});

void new FontFace('Inter Variable', `url(${JSON.stringify(fontUrl)})`, { weight: '100 900' })
  .load()
  .then((font) => {
    scope.fonts.add(font);
    drawSoon();
  })
  // Without it the system's own letters do.
  .catch(() => undefined);

function take(frame: FrameMessage): void {
  if (frame.layout) house = houseOf(frame.layout);
  // The first message has all of it.
  if (frame.scene && house) scene = { ...scene, ...frame.scene, house } as Scene;
  latest = frame;
  drawSoon();
}

function drawSoon(): void {
  if (isDue) return;
  isDue = true;
  scope.requestAnimationFrame(draw);
}

function draw(): void {
  isDue = false;
  if (!painter || !scene || !latest) return;
  const { camera, view, ratio, isZooming, flashes, growing } = latest;
  const frame = { scene, camera, view, ratio, isZooming };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page alone
  scope.postMessage({ seen: painter.paint(frame, { flashes, growing }) });
}

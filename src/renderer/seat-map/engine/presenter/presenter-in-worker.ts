import type { Motions } from '../draw/overlays';
import type { House } from '../house';
import type { Frame, Scene } from '../scene';
import type { FrameMessage, FromWorker, ToWorker } from './messages';
import { presenterOnPage, type Presenter, type Seen } from './presenter';

/**
 * Draws in a worker, so that what the page does never delays a frame. A worker can take long to start: until its first frame
 * is on the screen the page draws itself, and for good where there are no workers or it fails.
 */
export function presenterInWorker(canvas: HTMLCanvasElement, onSeen: Seen): Presenter {
  const page = presenterOnPage(canvas, onSeen);
  if (typeof Worker === 'undefined') return page;
  const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
  const below = canvas.cloneNode() as HTMLCanvasElement;
  canvas.before(below);
  const surface = below.transferControlToOffscreen();
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  send({ type: 'canvas', canvas: surface }, [surface]);
  const changes = changesOf();
  let stage: 'starting' | 'working' | 'failed' = 'starting';

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (stage === 'starting') takeOver();
    onSeen(data.seen);
  });
  worker.addEventListener('error', () => {
    stage = 'failed';
    canvas.style.visibility = '';
    below.remove();
    worker.terminate();
  });

  function takeOver(): void {
    stage = 'working';
    // Its frame comes to the screen with the next one of the page; until then the page's own stays above.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        // Hidden, but with its size: by it the map knows its own.
        if (stage !== 'working') return;
        canvas.style.visibility = 'hidden';
        page.close();
      }),
    );
  }

  return {
    present: (frame, motions) => {
      if (stage !== 'working') page.present(frame, motions);
      if (stage !== 'failed') send({ type: 'frame', frame: changes(frame, motions) });
    },
    close: () => {
      worker.terminate();
      below.remove();
      canvas.style.visibility = '';
    },
  };
}

/** Makes messages of frames, each with what is new since the one before. */
function changesOf(): (frame: Frame, motions: Motions) => FrameMessage {
  let house: House | null = null;
  let scene: Scene | null = null;
  return (frame, { flashes, growing }) => {
    const { camera, view, ratio, isZooming } = frame;
    const message = { camera, view, ratio, isZooming, flashes, growing };
    if (frame.scene === scene) return message;
    const layout = frame.scene.house === house ? {} : { layout: frame.scene.house.layout };
    const { house: shown, ...rest } = frame.scene;
    house = shown;
    ({ scene } = frame);
    return { ...message, ...layout, scene: rest };
  };
}

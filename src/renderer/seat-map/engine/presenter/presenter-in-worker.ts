import type { Motions } from '../draw/overlays';
import type { House } from '../house';
import type { Frame, Scene } from '../scene';
import type { FrameMessage, FromWorker, ToWorker } from './messages';
import { presenterOnPage, type Presenter, type Seen } from './presenter';

/**
 * Draws in a worker, so that what the page does never delays a frame. A worker can take long to start, and takes the processor
 * while it does: it is started once the page's own first frame is on the screen. Until its first frame is there too the page
 * draws itself, and for good where there are no workers or it fails.
 */
export function presenterInWorker(canvas: HTMLCanvasElement, onSeen: Seen): Presenter {
  const page = presenterOnPage(canvas, onSeen);
  if (typeof Worker === 'undefined') return page;
  let stage: 'waiting' | 'starting' | 'working' | 'failed' = 'waiting';
  let isOpen = true;
  let drawing: Presenter | null = null;
  let latest: { frame: Frame; motions: Motions } | null = null;

  function start(): void {
    if (!isOpen || !latest) return;
    stage = 'starting';
    drawing = drawingIn(canvas, {
      onFrame: (seen) => {
        if (stage === 'starting') takeOver();
        onSeen(seen);
      },
      onFail: () => {
        stage = 'failed';
        canvas.style.visibility = '';
        drawing?.close();
      },
    });
    drawing.present(latest.frame, latest.motions);
    latest = null;
  }

  function takeOver(): void {
    stage = 'working';
    // Its frame comes to the screen with the next one of the page; until then the page's own stays above.
    afterFrames(2, () => {
      // Hidden, but with its size: by it the map knows its own.
      if (stage !== 'working' || !isOpen) return;
      canvas.style.visibility = 'hidden';
      page.close();
    });
  }

  return {
    present: (frame, motions) => {
      if (stage !== 'working') page.present(frame, motions);
      if (stage === 'starting' || stage === 'working') drawing?.present(frame, motions);
      if (stage !== 'waiting') return;
      if (!latest) afterFrames(2, start);
      latest = { frame, motions };
    },
    close: () => {
      isOpen = false;
      drawing?.close();
      canvas.style.visibility = '';
    },
  };
}

/** A worker that draws on a canvas of its own right under this one. */
function drawingIn(
  canvas: HTMLCanvasElement,
  { onFrame, onFail }: { onFrame: Seen; onFail: () => void },
): Presenter {
  const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
  const below = canvas.cloneNode() as HTMLCanvasElement;
  canvas.before(below);
  const surface = below.transferControlToOffscreen();
  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  send({ type: 'canvas', canvas: surface }, [surface]);
  const changes = changesOf();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onFrame(data.seen));
  worker.addEventListener('error', onFail);
  return {
    present: (frame, motions) => send({ type: 'frame', frame: changes(frame, motions) }),
    close: () => {
      worker.terminate();
      below.remove();
    },
  };
}

function afterFrames(count: number, run: () => void): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, run) : run()));
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
    const changed = changedOf(scene, rest);
    house = shown;
    ({ scene } = frame);
    return { ...message, ...layout, scene: changed };
  };
}

/** What a scene has otherwise than the one before: a pointer that moves need not send the states of all seats. */
function changedOf(before: Scene | null, { ...scene }: Omit<Scene, 'house'>): FrameMessage['scene'] {
  if (before === null) return scene;
  const parts = Object.entries(scene).filter(([name, part]) => before[name as keyof Scene] !== part);
  return Object.fromEntries(parts);
}

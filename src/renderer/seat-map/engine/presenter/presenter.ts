import type { Motions } from '../draw/overlays';
import { Painter } from '../painter';
import type { Frame } from '../scene';

/** Brings frames onto the screen. */
export interface Presenter {
  /** Shows a frame, now or in a moment; a later one may take its place. */
  present(frame: Frame, motions: Motions): void;
  close(): void;
}

/** A bit for every look in view; told with every frame that was drawn. */
export type Seen = (looks: number) => void;

/** Draws at once where the page runs. Closed, it gives its memory back; another frame would begin anew. */
export function presenterOnPage(canvas: HTMLCanvasElement, onSeen: Seen): Presenter {
  let painter: Painter | null = null;
  return {
    present: (frame, motions) => {
      painter ??= new Painter(canvas);
      onSeen(painter.paint(frame, motions));
      // Set once: an attribute that changed with every frame would cost one.
      canvas.dataset['drawn'] ??= 'true';
    },
    close: () => {
      painter = null;
      canvas.width = 1;
      canvas.height = 1;
    },
  };
}

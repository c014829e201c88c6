import type { MapColours } from './colours';
import { drawFar } from './draw/far';
import { drawRowNames } from './draw/names';
import { drawNear } from './draw/near';
import { drawOverlays, type Motions } from './draw/overlays';
import { drawStage } from './draw/stage';
import { drawZones } from './draw/zones';
import type { Frame } from './scene';
import { spritesOf, type Sprites } from './sprites';

/** Below this (CSS pixels) a seat is a plain square. */
const smallestPicture = 5;
const picturesKept = 10;

/** Draws frames on one canvas, the seats at whole device pixels so that they stay crisp at every scale factor. */
export class Painter {
  private readonly context: CanvasRenderingContext2D;
  private pictures = new Map<number, Sprites>();
  private picturesAre: { colours: MapColours; ratio: number } | null = null;
  private pixels: ImageData | null = null;

  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('this browser draws no 2d canvas');
    this.context = context;
  }

  /** Draws one frame whole. Gives a bit for every look that is in view. */
  paint(frame: Frame, motions: Motions): number {
    this.fitCanvas(frame);
    const seen = this.paintSeats(frame);
    const { context } = this;
    context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
    drawOverlays(context, frame, motions);
    drawZones(context, frame);
    drawStage(context, frame);
    drawRowNames(context, frame);
    return seen;
  }

  private paintSeats(frame: Frame): number {
    const { context, canvas } = this;
    const { scene, camera, ratio } = frame;
    const side = scene.house.side * camera.scale;
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (side < smallestPicture) return drawFar(context, frame, this.pixelsOf(frame));
    context.fillStyle = scene.colours.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return drawNear(context, frame, this.picturesOf(scene.colours, Math.round(side * ratio), ratio));
  }

  private fitCanvas({ view, ratio }: Frame): void {
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (this.canvas.width === width && this.canvas.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
  }

  private picturesOf(colours: MapColours, side: number, ratio: number): Sprites {
    if (this.picturesAre?.colours !== colours || this.picturesAre.ratio !== ratio) {
      this.pictures.clear();
      this.picturesAre = { colours, ratio };
    }
    const pictures = this.pictures.get(side) ?? spritesOf(colours, side, ratio);
    // Most recently used last: the first is the one to forget.
    this.pictures.delete(side);
    this.pictures.set(side, pictures);
    const [oldest] = this.pictures.keys();
    if (this.pictures.size > picturesKept && oldest !== undefined) this.pictures.delete(oldest);
    return pictures;
  }

  private pixelsOf({ view, ratio }: Frame): ImageData {
    const width = Math.max(1, Math.round(view.width * ratio));
    const height = Math.max(1, Math.round(view.height * ratio));
    if (this.pixels?.width !== width || this.pixels.height !== height)
      this.pixels = new ImageData(width, height);
    return this.pixels;
  }
}

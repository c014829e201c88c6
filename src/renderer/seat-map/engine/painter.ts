import { drawGround } from './draw/ground';
import { Places } from './draw/labels';
import { drawRowNames } from './draw/names';
import { drawOverlays, type Motions } from './draw/overlays';
import type { Pen } from './draw/pen';
import { drawSections } from './draw/sections';
import { drawStage } from './draw/stage';
import { drawZones } from './draw/zones';
import { drawnLetters, isFontHere, type Letters } from './raster/letters';
import type { Pixels } from './raster/pixels';
import { steadyCamera } from './raster/placing';
import { Rasteriser } from './raster/rasteriser';
import type { Frame } from './scene';

const sizesOfLetters = 24;

/** Draws frames on one canvas: the seats into a picture in memory, over them what there is little of, with the canvas's pen. */
export class Painter {
  private readonly pen: Pen;
  private readonly rasteriser = new Rasteriser((size) => this.lettersOf(size));
  private readonly letters = new Map<number, Letters>();
  private hasFont = false;
  private image: ImageData | null = null;
  private pixels: Pixels | null = null;

  constructor(private readonly canvas: HTMLCanvasElement | OffscreenCanvas) {
    const pen: Pen | null = canvas.getContext('2d', { alpha: false });
    if (!pen) throw new Error('this browser draws no 2d canvas');
    this.pen = pen;
  }

  /** Draws one frame whole. Gives a bit for every look that is in view. */
  paint(asked: Frame, motions: Motions): number {
    const frame = { ...asked, camera: steadyCamera(asked) };
    const { image, pixels } = this.fit(frame);
    const seen = this.rasteriser.draw(pixels, frame);
    const { pen } = this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.putImageData(image, 0, 0);
    pen.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
    const places = new Places();
    drawGround(pen, frame, places);
    drawSections(pen, frame, places);
    drawOverlays(pen, frame, motions);
    drawZones(pen, frame);
    drawStage(pen, frame);
    drawRowNames(pen, frame, places);
    return seen;
  }

  private fit({ view, ratio }: Frame): { image: ImageData; pixels: Pixels } {
    const width = Math.max(1, Math.round(view.width * ratio));
    const height = Math.max(1, Math.round(view.height * ratio));
    let { image, pixels } = this;
    if (image?.width !== width || image.height !== height || !pixels) {
      this.canvas.width = width;
      this.canvas.height = height;
      image = new ImageData(width, height);
      pixels = { data: new Uint32Array(image.data.buffer), width, height };
      this.image = image;
      this.pixels = pixels;
    }
    return { image, pixels };
  }

  private lettersOf(size: number): Letters {
    const hasFont = isFontHere();
    if (hasFont !== this.hasFont || this.letters.size > sizesOfLetters) this.letters.clear();
    this.hasFont = hasFont;
    const letters = this.letters.get(size) ?? drawnLetters(size);
    this.letters.set(size, letters);
    return letters;
  }
}

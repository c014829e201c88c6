/** What overlays are drawn with: the same on the page and in a worker. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export const fontFamily = '"Inter Variable", system-ui, sans-serif';

/** Half the height of a figure in Inter, as a share of the font size: what centres a number by eye. */
export const halfCapital = 0.364;

/** `#RRGGBB` with an opacity of 0…1. */
export function seeThrough(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

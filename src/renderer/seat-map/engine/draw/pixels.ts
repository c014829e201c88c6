/** `#RRGGBB` as the number that stands for it, opaque, in the pixels of an image on every machine we run on. */
export function littleEndian(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

/** `#RRGGBB` with an opacity of 0…1. */
export function seeThrough(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

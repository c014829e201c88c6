/** A picture to trace, unpacked once and kept in halves, so that a frame never squeezes millions of pixels. */
export type TracedPicture = {
  /** The smallest that is still as wide as this (pixels), or the whole picture. */
  at: (width: number) => ImageBitmap;
  /** Gives its memory back. */
  close: () => void;
};

const smallest = 512;

/** Unpacks a picture; rejects when its bytes are no picture. */
export async function unpack(picture: string): Promise<TracedPicture> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const levels = [await createImageBitmap(image)];
  for (;;) {
    const last = levels.at(-1);
    if (!last || last.width <= smallest) break;
    const size = { resizeWidth: Math.round(last.width / 2), resizeQuality: 'high' as const };
    levels.push(await createImageBitmap(last, size));
  }
  const [whole] = levels;
  if (!whole) throw new Error('no picture');
  return {
    at: (width) => levels.findLast((level) => level.width >= width) ?? whole,
    close: () => levels.forEach((level) => level.close()),
  };
}

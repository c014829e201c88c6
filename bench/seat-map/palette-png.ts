import { crc32, deflateSync } from 'node:zlib';

const colours = 256;

/** A PNG of at most 256 colours from a bitmap (blue, green, red, alpha): a third of the size, and hardly to be told apart. */
export function palettePng(bitmap: Buffer, width: number, height: number): Buffer {
  const palette = paletteOf(bitmap);
  const known = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(bitmap, (y * width + x) * 4);
      const place = known.get(colour) ?? nearest(palette, colour);
      known.set(colour, place);
      lines[y * (width + 1) + 1 + x] = place;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours used most, of those that are alike only the first. */
function paletteOf(bitmap: Buffer): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < bitmap.length; at += 4) {
    const colour = colourAt(bitmap, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byUse = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette: number[] = [];
  for (const least of [900, 300, 60, 1])
    for (const colour of byUse.slice(0, 4000)) {
      if (palette.length === colours) return palette;
      if (palette.every((each) => distance(each, colour) >= least)) palette.push(colour);
    }
  return palette;
}

function colourAt(bitmap: Buffer, at: number): number {
  return ((bitmap[at + 2] ?? 0) << 16) | ((bitmap[at + 1] ?? 0) << 8) | (bitmap[at] ?? 0);
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((each, place) => {
    const far = distance(each, colour);
    if (far >= least) return;
    least = far;
    best = place;
  });
  return best;
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** What a plan keeps of a picture at most: bytes, and pixels of the longer side. */
const most = { bytes: 8_900_000, side: 4096 };

/** Lossless first; only what would be too large is squeezed. */
const squeezes = [
  { type: 'image/png', quality: 1 },
  { type: 'image/webp', quality: 0.9 },
  { type: 'image/webp', quality: 0.6 },
  { type: 'image/jpeg', quality: 0.4 },
] as const;

/**
 * The data URL that a plan keeps of a picture: the file as it is when it is small enough, else drawn anew. Rejects when the pixels
 * cannot be read.
 */
export async function keepAsPicture(
  source: HTMLImageElement | HTMLCanvasElement,
  file?: Blob,
  type?: string,
): Promise<string> {
  const width = source instanceof HTMLImageElement ? source.naturalWidth : source.width;
  const height = source instanceof HTMLImageElement ? source.naturalHeight : source.height;
  const isSmall = Math.max(width, height) <= most.side;
  if (file && isSmall && file.size <= most.bytes) return dataUrlOf(new Blob([file], { type }));
  const canvas = source instanceof HTMLCanvasElement && isSmall ? source : shrunk(source, width, height);
  for (const { type: as, quality } of squeezes) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, as, quality));
    if (blob && blob.size <= most.bytes) return dataUrlOf(blob);
  }
  throw new Error('too large a picture');
}

/** Whether nothing but white is on it. */
export function isBlank(canvas: HTMLCanvasElement): boolean {
  const pen = canvas.getContext('2d');
  if (!pen) return true;
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return new Uint32Array(data.buffer).every((pixel) => pixel === 0xffffffff);
}

function shrunk(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const scale = Math.min(1, most.side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no pen');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable picture')));
    reader.readAsDataURL(blob);
  });
}

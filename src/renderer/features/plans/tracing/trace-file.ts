import { keepAsPicture, isBlank } from './keep-as-picture';
import type { Pdf } from './open-pdf';

/** Why a file does not become a picture to trace. */
export type TraceFault = 'kind' | 'tooLarge' | 'tooManyPixels' | 'broken' | 'locked' | 'blank';

/** A picture as a plan keeps it: a data URL. `paper`: size of the sheet in millimetres, where the file knows. */
export type Traced = { picture: string; paper: { width: number; height: number } | null };

/** What a file turned out to be. Of a PDF of several pages somebody has to pick one. */
export type TraceFound =
  { kind: 'picture'; traced: Traced } | { kind: 'pages'; pdf: Pdf } | { kind: 'refused'; fault: TraceFault };

const mostBytes = 64_000_000;
const mostPixels = 120_000_000;
/** Longer side of a page: on A1 at 1:100 a pixel is 2 cm of the house. */
const pageSide = 4000;

/** Reads a picture or PDF that somebody chose. Never rejects but when `stop` says so; what a file is, its first bytes say. */
export async function traceFile(file: File, stop: AbortSignal): Promise<TraceFound> {
  if (file.size > mostBytes) return refused('tooLarge');
  const data = await bytesOf(file);
  if (!data) return refused('broken');
  const kind = kindOf(data);
  if (kind === null) return refused('kind');
  return kind === 'pdf' ? tracePdf(data, stop) : tracePicture(file, kind);
}

/** One page of an open PDF. */
export async function tracePage(pdf: Pdf, page: number, stop: AbortSignal): Promise<TraceFound> {
  try {
    const { canvas, paper } = await pdf.draw(page, pageSide);
    if (isBlank(canvas)) return refused('blank');
    return { kind: 'picture', traced: { picture: await keepAsPicture(canvas), paper } };
  } catch {
    stop.throwIfAborted();
    return refused('broken');
  }
}

async function tracePdf(data: Uint8Array, stop: AbortSignal): Promise<TraceFound> {
  let pdf: Pdf | 'locked';
  try {
    // Larger than the designer itself, so only whoever traces a PDF waits for it.
    const { openPdf } = await import('./open-pdf');
    pdf = await openPdf(data, stop);
  } catch {
    stop.throwIfAborted();
    return refused('broken');
  }
  if (pdf === 'locked') return refused('locked');
  if (pdf.pages > 1) return { kind: 'pages', pdf };
  try {
    return await tracePage(pdf, 1, stop);
  } finally {
    pdf.close();
  }
}

async function tracePicture(file: File, type: string): Promise<TraceFound> {
  const address = URL.createObjectURL(new Blob([file], { type }));
  const image = new Image();
  try {
    // Its size is known before its pixels are unpacked.
    await loaded(image, address);
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > mostPixels) return refused('tooManyPixels');
    await image.decode();
    return { kind: 'picture', traced: { picture: await keepAsPicture(image, file, type), paper: null } };
  } catch {
    return refused('broken');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function loaded(image: HTMLImageElement, address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    image.addEventListener('load', resolve, { once: true });
    image.addEventListener('error', reject, { once: true });
    image.src = address;
  });
}

function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

/** By what a file begins with; a PDF may have something before it. */
export function kindOf(data: Uint8Array): 'pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | null {
  const start = Array.from(data.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('\u0089PNG\r\n')) return 'image/png';
  if (start.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'image/webp';
  return start.includes('%PDF-') ? 'pdf' : null;
}

function refused(fault: TraceFault): TraceFound {
  return { kind: 'refused', fault };
}

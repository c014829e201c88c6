import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';

/** A page as pixels, and how large its paper is. */
export type PdfPage = { canvas: HTMLCanvasElement; paper: { width: number; height: number } };

/** An open PDF. Its worker lives until `close`. */
export type Pdf = {
  pages: number;
  /** Draws a page on white, its longer side so many pixels long. Paper in millimetres. Rejects when closed. */
  draw: (page: number, longest: number) => Promise<PdfPage>;
  close: () => void;
};

/** A picture inside a PDF may have so many pixels; larger ones are left out. */
const mostPixels = 100_000_000;
const millimetresOfPoint = 25.4 / 72;

/**
 * Opens a PDF in a worker of its own; `locked`: it wants a password. Rejects when it cannot be read, or once `stop` says so.
 * Nothing in it is run: no scripts, no forms, and our pages have no `eval`.
 */
export async function openPdf(data: Uint8Array, stop: AbortSignal): Promise<Pdf | 'locked'> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    port.addEventListener('error', () => reject(new Error('the worker failed')), { once: true });
  });
  stopped.catch(() => port.terminate());
  GlobalWorkerOptions.workerPort = port;
  const task = getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    maxImageSize: mostPixels,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    port.terminate();
  };
  try {
    const document = await Promise.race([task.promise, stopped]);
    return {
      pages: document.numPages,
      draw: (page, longest) => Promise.race([drawPage(document, page, longest), stopped]),
      close,
    };
  } catch (error) {
    close();
    if (error instanceof Error && error.name === 'PasswordException') return 'locked';
    throw error;
  }
}

async function drawPage(document: PDFDocumentProxy, number: number, longest: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longest / Math.max(width, height) });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const canvasContext = canvas.getContext('2d');
  if (!canvasContext) throw new Error('no pen');
  await page.render({ canvasContext, viewport, background: '#ffffff' }).promise;
  const unit = millimetresOfPoint * page.userUnit;
  return { canvas, paper: { width: width * unit, height: height * unit } };
}

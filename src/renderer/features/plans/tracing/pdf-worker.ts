/** Reads PDF files away from the window's own thread; the library wires itself to the port. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';

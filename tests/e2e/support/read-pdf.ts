import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const millimetre = 72 / 25.4;

/** What stands on each page of a PDF, and how large each is in millimetres (`297x210`). */
export async function readPdf(file: string): Promise<{ texts: string[]; sizes: string[] }> {
  const data = new Uint8Array(await readFile(file));
  const pdf = await getDocument({ data, isEvalSupported: false, useSystemFonts: true, verbosity: 0 }).promise;
  const texts: string[] = [];
  const sizes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    const [, , width = 0, height = 0] = page.view;
    sizes.push(`${Math.round(width / millimetre)}x${Math.round(height / millimetre)}`);
  }
  await pdf.destroy();
  return { texts, sizes };
}

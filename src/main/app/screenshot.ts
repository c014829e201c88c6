import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebContents } from 'electron';

/** Photographs a page into a PNG file, after fonts and the last frame have settled. */
export async function photograph(page: WebContents, file: string): Promise<void> {
  await page.executeJavaScript('document.fonts.ready.then(() => true)');
  await delay(150);
  const picture = await page.capturePage();
  if (picture.isEmpty()) throw new Error('the window showed nothing to photograph');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture.toPNG());
}

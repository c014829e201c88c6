import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../../test-results/screens');

/** Keeps a picture of the window in `test-results/screens/`, for the eye that judges it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Keeps a picture that the app wrote beside them. */
export function keepFile(file: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, path.join(folder, name));
}

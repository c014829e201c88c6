import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
});

/** Where a window was, in screen points. */
export type WindowPlace = z.infer<typeof place>;

/** A rectangle that a screen offers to windows. */
export type WorkArea = Pick<WindowPlace, 'x' | 'y' | 'width' | 'height'>;

/** The place remembered in `file`, or `null` when there is none or no screen shows it any more. */
export function rememberedPlace(file: string, screens: readonly WorkArea[]): WindowPlace | null {
  const remembered = read(file);
  return remembered && screens.some((screen) => showsTitleBar(screen, remembered)) ? remembered : null;
}

/** Remembers for the next start; a folder that cannot be written to is no reason to stop. */
export function rememberPlace(file: string, remembered: WindowPlace): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(remembered)}\n`);
  } catch {
    // The window opens at its usual size next time.
  }
}

function read(file: string): WindowPlace | null {
  try {
    return place.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Enough of the upper edge is on the screen to take hold of the window. */
function showsTitleBar(screen: WorkArea, { x, y, width }: WindowPlace): boolean {
  const overlap = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return overlap >= 200 && y >= screen.y && y <= screen.y + screen.height - 100;
}

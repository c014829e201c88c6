import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** Gives what is complete its name. @param {string} from @param {string} to */
export function moveIntoPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another process was quicker; what it made of the same sources is as good.
    if (!existsSync(to)) throw error;
  }
}

/**
 * Marks a folder as used now, and removes those beside it that nobody used for so long that nobody can be running them.
 * @param {string} current @param {number} keepMs
 */
export function forgetUnused(current, keepMs) {
  const now = new Date();
  utimesSync(current, now, now);
  const home = path.dirname(current);
  for (const name of readdirSync(home)) {
    const folder = path.join(home, name);
    const used = statSync(folder, { throwIfNoEntry: false });
    if (used && now.getTime() - used.mtimeMs > keepMs) rmSync(folder, { recursive: true, force: true });
  }
}

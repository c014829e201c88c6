import { statSync } from 'node:fs';
import path from 'node:path';

/** The uid of the nearest existing folder upwards. @param {string} folder @returns {number} */
export function nearestOwner(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found) return found.uid;
  const parent = path.dirname(folder);
  return parent === folder ? 0 : nearestOwner(parent);
}

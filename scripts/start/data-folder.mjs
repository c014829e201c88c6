import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asUser } from './app-user.mjs';
import { run } from './run.mjs';
import { StartFailure, say } from './say.mjs';

/**
 * Makes the data folder and sees to it that the app's user can work in it.
 * @param {string} folder
 * @param {import('./app-user.mjs').AppUser | null} user
 */
export async function ensureDataFolder(folder, user) {
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o750 });
  if (!user) return;
  if (readdirSync(folder).length === 0) chownSync(folder, user.uid, user.gid);
  await openTheWay(folder, user);
  if (await passes('-w', folder, user)) return;
  throw new StartFailure(
    `the user "${user.name}", as whom the app runs, may not write to the data folder ${folder}.`,
    `Name another folder with BOX_OFFICE_DATA_DIR, or give it over: chown ${user.name} '${folder}'`,
  );
}

/**
 * A folder below /tmp that only root may enter is opened for passing through; any other is left as its owner
 * wanted it, and the person is told.
 * @param {string} folder @param {import('./app-user.mjs').AppUser} user
 */
async function openTheWay(folder, user) {
  for (const step of waysTo(folder)) {
    if (await passes('-x', step, user)) continue;
    if (!step.startsWith(os.tmpdir() + path.sep) || statSync(step).uid !== 0) {
      throw new StartFailure(
        `the user "${user.name}", as whom the app runs, may not pass through ${step} to the data folder.`,
        `Name another folder with BOX_OFFICE_DATA_DIR, or let it pass: chmod o+x '${step}'`,
      );
    }
    say(`Letting the user "${user.name}" pass through ${step} to its data folder.`);
    chmodSync(step, statSync(step).mode | 0o001);
  }
}

/** From the top down, the folder itself last. @param {string} folder @returns {string[]} */
function waysTo(folder) {
  const parent = path.dirname(folder);
  return parent === folder ? [] : [...waysTo(parent), folder];
}

/** @param {'-x' | '-w'} test @param {string} folder @param {import('./app-user.mjs').AppUser} user */
async function passes(test, folder, user) {
  return (await run('/bin/sh', ['-c', `test ${test} "$0"`, folder], asUser(user))).code === 0;
}

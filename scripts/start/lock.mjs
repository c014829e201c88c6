import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { repository } from './places.mjs';
import { say } from './say.mjs';

/**
 * Lets one process of this clone at a time do a piece of work (install, build). A lock left behind by a
 * process that died is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {(line: string) => void} [tell] hears that we wait
 * @returns {Promise<T>}
 */
export async function alone(name, work, tell = say) {
  const folder = path.join(repository, '.cache', 'locks');
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  for (let waited = 0; !take(file); waited += 1) {
    if (waited === 0) tell(`Waiting for another run that is busy with the same step (${name}).`);
    await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// node end-servers.mjs <folder>: waits until stdin ends, which it does when the run that holds the other side is gone,
// then ends every PostgreSQL server below the folder without ceremony and removes the folder.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const folder = path.resolve(process.argv[2] ?? '');
if (!path.basename(folder).startsWith('box-office-tests_'))
  throw new Error(`not a folder of test servers: ${folder}`);

await new Promise((resolve) => process.stdin.on('end', resolve).on('error', resolve).resume());
for (const cluster of clustersBelow(folder)) await endServer(cluster);
rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** @param {string} top @returns {string[]} folders that hold a postmaster.pid */
function clustersBelow(top) {
  const entries = readdirSync(top, { withFileTypes: true });
  if (entries.some((entry) => entry.name === 'postmaster.pid')) return [top];
  return entries.flatMap((entry) => (entry.isDirectory() ? clustersBelow(path.join(top, entry.name)) : []));
}

/** @param {string} cluster */
async function endServer(cluster) {
  const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  // SIGQUIT is PostgreSQL's immediate shutdown; nobody needs these data again.
  if (isServer(pid, cluster)) process.kill(pid, process.platform === 'win32' ? 'SIGKILL' : 'SIGQUIT');
  for (let waited = 0; waited < 10_000 && isServer(pid, cluster); waited += 50) await delay(50);
}

/** A pid may be another program's by now. @param {number} pid @param {string} cluster */
function isServer(pid, cluster) {
  try {
    process.kill(pid, 0);
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

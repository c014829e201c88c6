import { readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import { commandLineOf, pidExists } from './process-identity';

/** A server process that PostgreSQL wrote down in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'ready' | 'stopping';
}

/**
 * The server that runs in this cluster folder, or `null`. After a power cut the file may name a pid that belongs to
 * another program by now; PostgreSQL would refuse to start because of it, so such a file is removed. In turn only.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory, status (src/include/utils/pidfile.h).
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !pidExists(pid)) return null;
  if (!(await isServer(pid, cluster))) {
    await unlink(file).catch(() => undefined);
    return null;
  }
  const status = lines[7] === 'ready' || lines[7] === 'stopping' ? lines[7] : 'starting';
  return { pid, port: Number(lines[3]), status };
}

/** Where the system does not show us the command line, the benefit of the doubt: a connection will tell. */
async function isServer(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLineOf(pid);
  if (command === null) return pidExists(pid);
  return normalised(command).includes(normalised(cluster));
}

function normalised(text: string): string {
  return process.platform === 'linux' ? text : text.replaceAll('\\', '/').toLowerCase();
}

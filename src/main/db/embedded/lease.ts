import { randomBytes } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { OsUser } from './os-user';
import { writePrivateFile } from './private-file';
import { isRunning, ownIdentity } from './process-identity';
import type { ProcessIdentity } from './process-identity';

/** Notes that this process uses the server, and returns the lease's file. To be called in turn. */
export async function takeLease(folder: string, user: OsUser | null): Promise<string> {
  const { pid, began } = ownIdentity();
  // The name says all that is needed; the text is for people who look into the folder.
  const file = path.join(folder, `${pid}_${began}_${randomBytes(6).toString('hex')}`);
  await writePrivateFile(file, `${process.argv.slice(0, 2).join(' ')}\n`, user);
  return file;
}

/** Gives a lease back; one that is gone already is fine. To be called in turn. */
export async function returnLease(file: string): Promise<void> {
  await unlink(file).catch(() => undefined);
}

/**
 * Whether any running process holds a lease, other than the one of this file. Leases of the dead are removed on the way. To be called
 * in turn.
 */
export async function isInUse(folder: string, except: string | null = null): Promise<boolean> {
  for (const name of await readdir(folder)) {
    if (path.join(folder, name) === except) continue;
    const holder = holderIn(name);
    if (holder && (await isRunning(holder))) return true;
    await returnLease(path.join(folder, name));
  }
  return false;
}

/** `null` for what a crash left half written. */
function holderIn(name: string): ProcessIdentity | null {
  const [pid, began, nonce] = name.split('_');
  if (!pid || !began || !nonce || nonce.includes('.')) return null;
  return { pid: Number(pid), began };
}

import { constants } from 'node:fs';
import { cp, lchown, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedServerError } from './faults';
import { isInUse } from './lease';
import type { OsUser } from './os-user';
import type { Places } from './places';
import { ensureServer, stopServer } from './server-control';
import type { ServerControl } from './server-control';

/** How many copies stay. */
const kept = 2;

/** What a running server needs and a copy must not have, and logs. */
const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'log']);

/**
 * Copies the cluster beside itself while the server is stopped, and starts it again; returns its port. Only whole copies get a
 * name, and the last two are kept. To be called in turn. Throws `in_use_while_upgrading` when another process works with the server.
 */
export async function copyStoppedCluster(
  control: ServerControl,
  ownLease: string,
  now: Date,
): Promise<number> {
  const { places, user } = control;
  if (await isInUse(places.leases, ownLease))
    throw new EmbeddedServerError({ code: 'in_use_while_upgrading', folder: places.cluster });
  await stopServer(control);
  try {
    await copyFolder(places, user, now);
  } finally {
    await ensureServer(control, () => undefined);
  }
  return ensureServer(control, () => undefined);
}

/** The copies of a cluster, newest first. */
export async function copiesOf({ home, cluster }: Places): Promise<string[]> {
  const prefix = `${path.basename(cluster)}.copy-`;
  const names = (await readdir(home)).filter((name) => name.startsWith(prefix));
  return names
    .sort()
    .toReversed()
    .map((name) => path.join(home, name));
}

async function copyFolder(places: Places, user: OsUser | null, now: Date): Promise<void> {
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 17);
  // Under this name an unfinished one is removed at the next start.
  const making = `${places.cluster}.making-${stamp}`;
  await cp(places.cluster, making, {
    recursive: true,
    preserveTimestamps: true,
    // Where the file system can, the copy shares the blocks until one side changes.
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !(path.dirname(source) === places.cluster && leftOut.has(path.basename(source))),
  });
  if (user) await giveAll(making, user);
  await rename(making, `${places.cluster}.copy-${stamp}`);
  for (const old of (await copiesOf(places)).slice(kept)) await rm(old, { recursive: true, force: true });
}

async function giveAll(folder: string, user: OsUser): Promise<void> {
  await lchown(folder, user.uid, user.gid);
  for (const name of await readdir(folder, { recursive: true }))
    await lchown(path.join(folder, name), user.uid, user.gid);
}

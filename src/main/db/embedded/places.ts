import { chmod, lchown, mkdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedServerError } from './faults';
import type { OsUser } from './os-user';
import { blockedOnTheWay } from './os-user';
import { isErrno, makePrivateFolder } from './private-file';

/** PostgreSQL's major version that this app brings; it names the cluster's folder. */
export const majorVersion = 18;

/** Where the parts of the embedded server lie; all below one folder that belongs to the server's OS user. */
export interface Places {
  /** Only the server's user may enter it. */
  home: string;
  /** PostgreSQL's data. Exists only when complete. */
  cluster: string;
  /** Tickets of those who wait for their turn. */
  queue: string;
  leases: string;
}

/** The places below a data folder; nothing is touched. */
export function placesIn(dataFolder: string): Places {
  const home = path.join(dataFolder, 'database');
  return {
    home,
    cluster: path.join(home, `postgres-${majorVersion}`),
    queue: path.join(home, 'queue'),
    leases: path.join(home, 'leases'),
  };
}

/**
 * Makes the folders, each private to `user` (`null`: whoever we are). Of root's data folder
 * itself, and of temporary folders above it, only the right to pass through is widened. Throws `folder_not_ours` and `folder_unreachable`.
 */
export async function preparePlaces(dataFolder: string, user: OsUser | null): Promise<Places> {
  const places = placesIn(dataFolder);
  try {
    await makeDataFolder(dataFolder, user);
    for (const folder of [places.home, places.queue, places.leases]) await makePrivateFolder(folder, user);
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM'))
      throw new EmbeddedServerError({ code: 'folder_not_ours', folder: dataFolder });
    throw error;
  }
  if (user) await makeReachable(dataFolder, places.home, user);
  return places;
}

async function makeDataFolder(folder: string, user: OsUser | null): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!made || !user) return;
  // Every level that did not exist is this installation's own, so its user gets it whole.
  const levels = path.relative(made, folder).split(path.sep).filter(Boolean);
  const folders = levels.reduce<string[]>(
    (all, level) => [...all, path.join(all.at(-1) ?? made, level)],
    [made],
  );
  for (const each of folders) await lchown(each, user.uid, user.gid);
}

/** Opens root's own folders for passing through as far as that is ours to do, and says where it is not. */
async function makeReachable(dataFolder: string, home: string, user: OsUser): Promise<void> {
  let opened: string | null = null;
  for (;;) {
    const blockedAt = await blockedOnTheWay(home, user);
    if (blockedAt === null) return;
    const { mode, uid } = await stat(blockedAt);
    if (uid !== 0 || blockedAt === opened || !(blockedAt === dataFolder || isTemporary(blockedAt))) {
      throw new EmbeddedServerError({
        code: 'folder_unreachable',
        folder: dataFolder,
        blockedAt,
        osUser: user.name,
      });
    }
    await chmod(blockedAt, (mode & 0o7777) | 0o001);
    opened = blockedAt;
  }
}

/** What `mktemp -d` made: nobody keeps a home there whose privacy we would change. */
function isTemporary(folder: string): boolean {
  return ['/tmp', '/var/tmp', os.tmpdir()].some((top) => folder.startsWith(top + path.sep));
}

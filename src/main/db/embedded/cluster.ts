import { randomBytes } from 'node:crypto';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PostgresBinaries } from './binaries';
import { accessRules, includeLine } from './cluster-settings';
import type { Durability } from './cluster-settings';
import { EmbeddedServerError } from './faults';
import type { OsUser } from './os-user';
import { makePasswords, passwordsIn } from './passwords';
import { majorVersion } from './places';
import type { Places } from './places';
import { isErrno, makePrivateFolder, writePrivateFile, writeSecretFile } from './private-file';
import { runProgram } from './run-program';

/** The owner of the cluster and of all tables. */
export const ownerRole = 'box_office_owner';

/** PostgreSQL's own rules for text: those of the operating system differ between Windows, macOS and Linux. */
const textRules = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Whether a complete cluster of our version is there. Throws `other_major_version` when data of another version lie
 * in its place or beside it, because an empty new cluster would look like lost sales. Nothing is changed.
 */
export async function hasCluster(places: Places): Promise<boolean> {
  const names = await readdir(places.home);
  const versions = names.flatMap((name) => /^postgres-(\d+)$/.exec(name)?.[1] ?? []);
  if (!versions.includes(String(majorVersion))) {
    const [other] = versions;
    if (other) throw otherVersion(path.join(places.home, `postgres-${other}`), other);
    return false;
  }
  const found = (await readFile(path.join(places.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found !== String(majorVersion)) throw otherVersion(places.cluster, found);
  return true;
}

/**
 * Makes the cluster in a folder of its own and moves it into place when complete, so that a crash leaves either none
 * or a whole one. To be called in turn.
 */
export async function makeCluster(
  places: Places,
  binaries: PostgresBinaries,
  user: OsUser | null,
  durability: Durability,
): Promise<void> {
  const making = `${places.cluster}.making-${randomBytes(6).toString('hex')}`;
  await makePrivateFolder(making, user);
  const cluster = path.join(making, 'cluster');
  await makePrivateFolder(cluster, user);
  try {
    await initialise(making, cluster, binaries, user, durability);
    await moveIntoPlace(cluster, places.cluster);
    if (durability === 'full') for (const folder of [places.cluster, places.home]) await flushFolder(folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function initialise(
  making: string,
  cluster: string,
  binaries: PostgresBinaries,
  user: OsUser | null,
  durability: Durability,
): Promise<void> {
  const passwords = await makePasswords(making, user);
  const passwordFile = path.join(making, 'owner-password');
  await writeSecretFile(passwordFile, passwords.owner, user);
  const access = ['--username', ownerRole, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const sync = durability === 'off' ? ['--no-sync'] : [];
  const args = [
    '--pgdata',
    cluster,
    ...access,
    ...textRules,
    '--data-checksums',
    '--no-instructions',
    ...sync,
  ];
  const { exitCode, output } = await runProgram(binaries.initdb, args, user);
  if (exitCode !== 0)
    throw new EmbeddedServerError({ code: 'program_failed', program: 'initdb', exitCode, output });
  await writePrivateFile(path.join(cluster, 'pg_hba.conf'), accessRules, user);
  const settings = path.join(cluster, 'postgresql.conf');
  await writePrivateFile(settings, (await readFile(settings, 'utf8')) + includeLine, user);
  await rename(passwordsIn(making), passwordsIn(cluster));
}

/**
 * Removes what an earlier start left that died in the middle. Its initdb may still write for a moment: then next time.
 * To be called in turn.
 */
export async function removeUnfinished(places: Places): Promise<void> {
  for (const name of await readdir(places.home)) {
    if (!name.includes('.making-')) continue;
    await rm(path.join(places.home, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** On Windows a virus scanner may hold fresh files for a moment, and a folder with an open file cannot be moved. */
async function moveIntoPlace(from: string, to: string, attempt = 1): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (attempt === 20 || !isErrno(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
    await delay(250);
    await moveIntoPlace(from, to, attempt + 1);
  }
}

/** After a power cut the new names must be there as well; Windows cannot flush folders and need not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function otherVersion(folder: string, found: string): EmbeddedServerError {
  return new EmbeddedServerError({ code: 'other_major_version', folder, found, expected: majorVersion });
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedServerError } from './faults';
import { runProgram } from './run-program';

/** A user of the operating system that PostgreSQL's programs run as. */
export interface OsUser {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

const ownUser = 'box-office';
const standIns = ['postgres', 'nobody'];

/**
 * Who must run PostgreSQL: `null` for whoever we are, which is right everywhere except for root, whom PostgreSQL
 * refuses. For root it is the owner of the first of `folders` that is not root's, so that data which a person made
 * stay that person's; for root's own folders the system user `box-office`, made when missing.
 */
export async function serverUserFor(folders: readonly string[]): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  for (const folder of folders) {
    const owner = await ownerOf(folder);
    const user = owner === 0 ? null : await lookUp(String(owner));
    if (user) return user;
  }
  return systemUser();
}

/** Which folder on the way to `folder`, itself included, `user` cannot enter; `null` when the way is open. */
export async function blockedOnTheWay(folder: string, user: OsUser): Promise<string | null> {
  const steps = folder.split(path.sep).map((_, i, all) => all.slice(0, i + 1).join(path.sep) || path.sep);
  for (const step of steps) {
    const { exitCode } = await runProgram('/bin/sh', ['-c', 'test -x "$0"', step], user);
    if (exitCode !== 0) return step;
  }
  return null;
}

/** The uid of the nearest existing folder upwards. */
async function ownerOf(folder: string): Promise<number> {
  const found = await stat(folder).catch(() => null);
  if (found) return found.uid;
  const parent = path.dirname(folder);
  return parent === folder ? 0 : ownerOf(parent);
}

async function systemUser(): Promise<OsUser> {
  const existing = await lookUp(ownUser);
  if (existing) return existing;
  await runProgram('/usr/sbin/useradd', addUser, null);
  // Asked again instead of believing the exit code: another process may have made it at the same moment.
  for (const name of [ownUser, ...standIns]) {
    const user = await lookUp(name);
    if (user && user.uid !== 0) return user;
  }
  throw new EmbeddedServerError({ code: 'no_os_user', tried: [ownUser, ...standIns] });
}

const addUser = [
  '--system',
  '--user-group',
  '--no-create-home',
  '--home-dir=/var/lib/box-office',
  '--shell=/usr/sbin/nologin',
  '--comment=Box Office',
  ownUser,
];

/** By name or number, through the system's own name service, so that directory users are found as well. */
async function lookUp(nameOrUid: string): Promise<OsUser | null> {
  const line = await passwdLine(nameOrUid);
  const [name, , uid, gid, , home] = line?.split(':') ?? [];
  if (!name || !uid || !gid) return null;
  return { name, uid: Number(uid), gid: Number(gid), home: home || '/' };
}

async function passwdLine(nameOrUid: string): Promise<string | null> {
  if (process.platform === 'darwin') {
    const { exitCode, output } = await runProgram('/usr/bin/id', ['-P', nameOrUid], null);
    // BSD's format has three more fields (class, change, expire) before the full name.
    const fields = output.split(':');
    return exitCode === 0 ? [...fields.slice(0, 4), fields[7], fields[8]].join(':') : null;
  }
  const { exitCode, output } = await runProgram('/usr/bin/getent', ['passwd', nameOrUid], null);
  return exitCode === 0 ? (output.split('\n')[0] ?? null) : null;
}

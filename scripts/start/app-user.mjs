import { chownSync, mkdirSync } from 'node:fs';
import { nearestOwner } from './file-owner.mjs';
import { isRoot, systemDataFolder } from './places.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {{ name: string, uid: number, gid: number, home: string }} AppUser */

const ownUser = 'box-office';

/**
 * The unprivileged user that the app runs as when root started it, so that Chromium's sandbox can be on and
 * PostgreSQL, which refuses root, can run: the owner of the data folder, so that a person's data stay that
 * person's, otherwise the system user `box-office`. `null` where nobody needs one or none can be made.
 * @param {string} folder the data folder
 * @returns {Promise<AppUser | null>}
 */
export async function ensureAppUser(folder) {
  if (!isRoot || process.platform !== 'linux') return null;
  const owner = nearestOwner(folder);
  const person = owner === 0 ? null : await lookUp(String(owner));
  return person ?? (await lookUp(ownUser)) ?? makeOwnUser();
}

async function makeOwnUser() {
  say(`Making the system user "${ownUser}", so that the app does not run as root.`);
  // The home is made by hand, because useradd would fill it with a shell's start files.
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', systemDataFolder];
  await run('useradd', [...args, '--shell', '/usr/sbin/nologin', '--comment', 'Box Office', ownUser]);
  return lookUp(ownUser);
}

/** Through the system's name service, by name or number. @param {string} who @returns {Promise<AppUser | null>} */
async function lookUp(who) {
  const asked = await run('getent', ['passwd', who]);
  const [name, , uid, gid, , home] = asked.stdout.split('\n')[0]?.split(':') ?? [];
  if (!name || !uid || !gid || uid === '0') return null;
  if (name === ownUser) giveHome(Number(uid), Number(gid));
  return { name, uid: Number(uid), gid: Number(gid), home: home || '/' };
}

/** @param {number} uid @param {number} gid */
function giveHome(uid, gid) {
  if (nearestOwner(systemDataFolder) === uid) return;
  mkdirSync(systemDataFolder, { recursive: true, mode: 0o750 });
  chownSync(systemDataFolder, uid, gid);
}

/**
 * What a child process needs to run as that user; its other groups are dropped by Node.
 * @param {AppUser | null} user
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function asUser(user, environment = process.env) {
  if (!user) return { env: environment };
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...environment, HOME: user.home, USER: user.name, LOGNAME: user.name };
  for (const key of Object.keys(env)) {
    if (/^(XDG_.*|SUDO_.*|DBUS_SESSION_BUS_ADDRESS|XAUTHORITY|TMPDIR|npm_.*)$/.test(key)) delete env[key];
  }
  return { uid: user.uid, gid: user.gid, cwd: '/', env };
}

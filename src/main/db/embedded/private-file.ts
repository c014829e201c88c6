import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import os from 'node:os';
import type { OsUser } from './os-user';
import { runProgram } from './run-program';

/**
 * Makes a file that only the server's user can read, whole or not at all. Root gives it to that user, so that an app
 * running as that user and root's command line can take turns.
 */
export async function writePrivateFile(file: string, text: string, user: OsUser | null): Promise<void> {
  const making = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(making, 'wx', 0o600);
  try {
    await give(handle, user);
    if (process.platform === 'win32') await keepToOneself(making);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(making, file);
}

/** Makes a folder that only the server's user can enter; one that exists stays as it is. */
export async function makePrivateFolder(folder: string, user: OsUser | null): Promise<void> {
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    (error: unknown) => {
      if (isErrno(error, 'EEXIST')) return false;
      throw error;
    },
  );
  if (!user) return;
  // A crash between the two steps, or an older folder of root's: given over as well.
  if (!made && (await stat(folder)).uid !== 0) return;
  // Never through a link that somebody put here for root to follow.
  const handle = await open(folder, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY);
  try {
    await give(handle, user);
  } finally {
    await handle.close();
  }
}

/** Hands an open file over; through the handle, so that no link put in its place can redirect root. */
export async function give(handle: FileHandle, user: OsUser | null): Promise<void> {
  if (user) await handle.chown(user.uid, user.gid);
}

/** Whether a caught value is this error of the operating system. */
export function isErrno(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}

/** Windows knows no modes: inherited rights go, this user's stay. */
async function keepToOneself(file: string): Promise<void> {
  await runProgram('icacls.exe', [file, '/inheritance:r', '/grant:r', `${os.userInfo().username}:F`], null);
}

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import type { OsUser } from './os-user';
import { runProgram } from './run-program';

/**
 * Makes or replaces a file of the server's user, whole or not at all. Root gives it to that user, so that an app
 * running as that user and root's command line can take turns.
 */
export async function writePrivateFile(file: string, text: string, user: OsUser | null): Promise<void> {
  await replaceFile(file, text, user, () => Promise.resolve());
}

/** The same for passwords: on Windows, which knows no modes, the folder's inherited rights go as well. */
export async function writeSecretFile(file: string, text: string, user: OsUser | null): Promise<void> {
  await replaceFile(file, text, user, keepToOneself);
}

async function replaceFile(
  file: string,
  text: string,
  user: OsUser | null,
  beforeWriting: (file: string) => Promise<void>,
): Promise<void> {
  const making = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(making, 'wx', 0o600);
  try {
    await give(handle, user);
    await beforeWriting(making);
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

/** By number, because a name may mean one account on this PC and another in its domain. */
async function keepToOneself(file: string): Promise<void> {
  if (process.platform !== 'win32') return;
  const { output } = await runProgram('whoami.exe', ['/user', '/fo', 'csv', '/nh'], null);
  const account = /S-1-[\d-]+/.exec(output)?.[0];
  if (account) await runProgram('icacls.exe', [file, '/inheritance:r', '/grant:r', `*${account}:F`], null);
}

import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { OsUser } from './os-user';

/** How a finished program ended; `output` is everything it wrote to stdout and stderr. */
export interface ProgramResult {
  exitCode: number | null;
  output: string;
}

/**
 * Runs a program to its end, as `user` when one is given, never through a shell. Does not throw for exit codes.
 * Its output goes through a file, not a pipe: a server started by `pg_ctl` inherits the handles on Windows, and a
 * pipe would then stay open for as long as the server lives.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  user: OsUser | null,
): Promise<ProgramResult> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'box-office-run-'));
  const handle = openSync(path.join(scratch, 'output'), 'wx+', 0o600);
  // Where an open file may lose its name it does so at once, and nothing is left when we are killed.
  if (process.platform !== 'win32') removeQuietly(scratch);
  try {
    const { exitCode, failure } = await runToEnd(program, args, user, handle);
    return { exitCode, output: (textIn(handle) + failure).trim() };
  } finally {
    closeSync(handle);
    removeQuietly(scratch);
  }
}

function runToEnd(program: string, args: readonly string[], user: OsUser | null, handle: number) {
  return new Promise<{ exitCode: number | null; failure: string }>((resolve) => {
    const child = spawn(program, args, {
      // The caller's working folder may be closed to `user`, and PostgreSQL's programs ask where they are.
      cwd: path.parse(program).root || path.parse(process.execPath).root,
      env: quietEnvironment(user),
      stdio: ['ignore', handle, handle],
      windowsHide: true,
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    child.once('error', (error) => resolve({ exitCode: null, failure: error.message }));
    child.once('exit', (exitCode) => resolve({ exitCode, failure: '' }));
  });
}

/** The environment without what would steer PostgreSQL or the locale of its messages. */
function quietEnvironment(user: OsUser | null): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG|NODE_|BOX_OFFICE_)/i.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C', ...(user ? { HOME: user.home, USER: user.name } : {}) };
}

/** From the beginning: the place where the program stopped writing is the handle's own. */
function textIn(handle: number): string {
  const bytes = Buffer.alloc(fstatSync(handle).size);
  readSync(handle, bytes, 0, bytes.length, 0);
  return bytes.toString('utf8');
}

/** On Windows a started server may hold the file a while longer; what stays is a few bytes in the temp folder. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The system's own clean-up of temp folders takes it.
  }
}

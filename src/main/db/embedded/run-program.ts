import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
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
  const file = path.join(scratch, 'output');
  const handle = openSync(file, 'wx', 0o600);
  try {
    const ended = await runToEnd(program, args, user, handle);
    const written = readFileSync(file, 'utf8');
    return { exitCode: ended.exitCode, output: (written + ended.failure).trim() };
  } finally {
    closeSync(handle);
    // On Windows the server may hold the file a moment longer; what stays is a few bytes in the temp folder.
    rmQuietly(scratch);
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

function rmQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Someone still holds it; the system's own clean-up of temp folders takes it.
  }
}

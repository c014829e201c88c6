import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRunning } from '../../src/main/db/embedded/process-identity';

/** A process that outlives the run and ends its servers, however the run ended. */
export interface ServerGuard {
  /** Stops the servers and removes their folder; resolves when they are gone. */
  endServers(): Promise<void>;
}

/** Starts the guard of a folder. It acts when told to, and when this process ends: by Ctrl+C or SIGKILL as well. */
export function guardServersIn(folder: string): ServerGuard {
  const child = startGuard(folder, 'pipe');
  child.unref();
  return {
    endServers: async () => {
      const ended = exitOf(child);
      child.ref();
      child.stdin?.end();
      await ended;
    },
  };
}

/** Ends what earlier runs left whose guard was killed with them, or by a power cut. */
export async function endServersOfDeadRuns(): Promise<void> {
  for (const name of readdirSync(os.tmpdir())) {
    const [prefix, pid, began] = name.split('_');
    if (prefix !== 'box-office-tests' || !pid || !began) continue;
    if (await isRunning({ pid: Number(pid), began })) continue;
    await exitOf(startGuard(path.join(os.tmpdir(), name), 'ignore'));
  }
}

function startGuard(folder: string, stdin: 'pipe' | 'ignore'): ChildProcess {
  const script = path.resolve('tests/support/end-servers.mjs');
  return spawn(process.execPath, [script, folder], {
    stdio: [stdin, 'ignore', 'inherit'],
    // A session of its own: Ctrl+C reaches only the run.
    detached: true,
    windowsHide: true,
  });
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

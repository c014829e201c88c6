import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import type { OsUser } from '../../src/main/db/embedded/os-user';

/** Another process that uses the embedded server. */
export interface UserProcess {
  pid: number;
  /** Everything that it said so far, one JSON text per line. */
  lines: string[];
  /** The first line that holds this text, as soon as it comes. Rejects when the process ends without it. */
  says(text: string): Promise<string>;
  /** Lets it give its lease back; resolves when it has ended. */
  leave(): Promise<void>;
  kill(): Promise<void>;
  /** Its exit code; `null` when it was killed. */
  ended: Promise<number | null>;
}

/** Bundles the program once per test file, below node_modules so that it finds its packages. */
export async function bundleUserProgram(): Promise<string> {
  const outDir = mkdtempSync(path.resolve('node_modules/.server-user-'));
  // Another OS user runs it as well.
  chmodSync(outDir, 0o755);
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.resolve('tests/support/server-user.ts'), outDir, target: 'node20.18' },
  });
  return path.join(outDir, 'server-user.js');
}

/** Starts the program, as another OS user when one is given. */
export function startUser(
  program: string,
  dataFolder: string,
  rounds = 0,
  user: OsUser | null = null,
): UserProcess {
  const child = spawn(process.execPath, [program, dataFolder, String(rounds)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  const lines: string[] = [];
  const output = createInterface(child.stdout);
  output.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

  const says = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((line) => line.includes(text));
        if (found !== undefined) resolve(found);
      };
      output.on('line', look);
      void ended.then(() => reject(new Error(`it ended without saying ${text}; it said ${lines.join(' ')}`)));
      look();
    });

  return {
    pid: child.pid ?? 0,
    lines,
    says,
    ended,
    leave: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

import { spawn } from 'node:child_process';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run db` with these words as a process of its own, without a terminal, to its end. */
export function runDb(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/db.mjs', ...words], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

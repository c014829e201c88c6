import { spawn } from 'node:child_process';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../../..');

/** A run of `npm start`, as a person sees it. */
export interface StartRun {
  /** Lines printed so far, both streams. */
  lines: string[];
  /** The first line that matches; fails when the run ends without one. */
  line(pattern: RegExp): Promise<string>;
  ended: Promise<number | null>;
  interrupt(): void;
}

/** Starts the product by its own script, without a display, on a data folder. */
export function runStart(words: string[], dataFolder: string): StartRun {
  const { DISPLAY: _none, WAYLAND_DISPLAY: _neither, ...environment } = process.env;
  const child = spawn(process.execPath, [path.join(repository, 'scripts/start.mjs'), ...words], {
    cwd: repository,
    env: { ...environment, BOX_OFFICE_DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const watchers = new Set<() => void>();
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      for (const look of watchers) look();
    });
  }
  return { lines, ended, interrupt: () => void child.kill('SIGINT'), line: (pattern) => waitFor(pattern) };

  function waitFor(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = lines.find((line) => pattern.test(line));
        if (found === undefined) return;
        watchers.delete(look);
        resolve(found);
      };
      watchers.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without ${String(pattern)}:\n${lines.join('\n')}`)));
    });
  }
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** `script` of util-linux gives a program a pseudo-terminal; Debian always has it. */
export const hasTerminals = process.platform === 'linux' && existsSync('/usr/bin/script');

const patienceMs = 120_000;

/** What stood on the screen when the program ended. */
interface Sitting {
  readonly code: number | null;
  readonly screen: string;
}

/** Runs a Node program at a terminal, where somebody types each answer as soon as its question stands there. */
export function atTerminal(
  words: readonly string[],
  { cwd, environment }: { cwd: string; environment: NodeJS.ProcessEnv },
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<Sitting> {
  const command = [process.execPath, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('/usr/bin/script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    // Without CI, where nothing ever asks.
    env: { ...environment, CI: '', TERM: 'dumb', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = [...answers];
  let screen = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    const [question, answer] = waiting[0] ?? [];
    const place = question === undefined ? -1 : screen.indexOf(question, seen);
    if (question === undefined || place === -1) return;
    waiting.shift();
    seen = place + question.length;
    child.stdin.write(`${answer}\n`);
  });
  // A question that nobody foresaw would be waited for without end.
  const hurry = setTimeout(() => child.kill(), patienceMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(hurry);
      resolve({ code, screen: screen.replaceAll('\r', '') });
    });
  });
}

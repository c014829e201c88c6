import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { redactFacts, redactText } from './redact';

/** Where main writes what a developer must know later; holds no password and no connection string. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** Bytes at which a file is put aside, and how many are kept beside the current one. */
export interface Rotation {
  maxBytes: number;
  keep: number;
}

/**
 * A log that appends to `box-office.log` in `folder`, one line each: instant, level, message, facts as JSON.
 * Written synchronously, so that the last line before a crash is there; a full disk silences it.
 */
export function openLog(folder: string, rotation: Rotation = { maxBytes: 2_000_000, keep: 4 }): Log {
  const file = path.join(folder, 'box-office.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (level: string, message: string, facts?: Record<string, unknown>) => {
    const tail = facts ? ` ${JSON.stringify(redactFacts(facts))}` : '';
    try {
      rotate(file, rotation);
      appendFileSync(file, `${new Date().toISOString()} ${level} ${redactText(message)}${tail}\n`, {
        mode: 0o600,
      });
    } catch {
      // Selling goes on without a log.
    }
  };
  return {
    info: (message, facts) => write('info', message, facts),
    warn: (message, facts) => write('warn', message, facts),
    error: (message, facts) => write('error', message, facts),
  };
}

/** `box-office.log` → `.1` → `.2` …; the oldest goes. */
function rotate(file: string, { maxBytes, keep }: Rotation): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < maxBytes) return;
  rmSync(`${file}.${keep}`, { force: true });
  for (let age = keep - 1; age >= 1; age -= 1) move(`${file}.${age}`, `${file}.${age + 1}`);
  move(file, `${file}.1`);
}

function move(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
}

import { readFileSync, readdirSync } from 'node:fs';

/** A process as Linux reports it. */
export interface RunningProcess {
  pid: number;
  command: string;
  uid: number;
  /** 2: system calls are filtered, as in Chromium's sandbox. */
  seccomp: number;
}

/** Processes whose command line holds every one of these words. */
export function processesWith(...words: string[]): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const command = read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim();
      if (!words.every((word) => command.includes(word))) return [];
      const status = read(`/proc/${name}/status`);
      return [{ pid: Number(name), command, uid: field(status, 'Uid'), seccomp: field(status, 'Seccomp') }];
    });
}

function field(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
}

/** The process may end while we look. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

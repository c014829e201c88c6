import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program';

/** A process that cannot be mistaken for a later one with the same pid. */
export interface ProcessIdentity {
  pid: number;
  /** When it began: boot and clock ticks on Linux, elsewhere seconds since 1970. Letters, digits and dashes only. */
  began: string;
}

/** Clocks of the two ways to ask for a start time differ by less than this (seconds; not used on Linux). */
const tolerance = 5;

/** The identity of the process that asks. */
export function ownIdentity(): ProcessIdentity {
  if (process.platform === 'linux')
    return { pid: process.pid, began: linuxBegan(readFileSync('/proc/self/stat', 'utf8')) };
  return { pid: process.pid, began: String(Math.round(performance.timeOrigin / 1000)) };
}

/** Whether a process with this pid exists, be it this one or a later one. Somebody else's counts as existing. */
export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether exactly this process still runs. Where the system does not say, it counts as running. */
export async function isRunning(one: ProcessIdentity): Promise<boolean> {
  if (!pidExists(one.pid)) return false;
  const began = await beganOf(one.pid);
  if (began === null) return pidExists(one.pid);
  if (began === one.began) return true;
  return Math.abs(Number(began) - Number(one.began)) <= tolerance;
}

/** The command line of a running process; empty when it has none (any more), `null` where it cannot be read. */
export async function commandLineOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
    return raw === null ? null : raw.replaceAll('\0', ' ').trim();
  }
  if (process.platform === 'win32') {
    return askPowerShell(`(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`);
  }
  return ask('/bin/ps', ['-o', 'command=', '-p', String(pid)]);
}

async function beganOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    return stat === null ? null : linuxBegan(stat);
  }
  if (process.platform === 'win32') {
    return askPowerShell(`[DateTimeOffset]::new((Get-Process -Id ${pid}).StartTime).ToUnixTimeSeconds()`);
  }
  // Elapsed time, not the start date: that one is local time and jumps twice a year.
  const elapsed = await ask('/bin/ps', ['-o', 'etime=', '-p', String(pid)]);
  return elapsed === null ? null : String(Math.round(Date.now() / 1000) - elapsedSeconds(elapsed));
}

/**
 * Fields 3 and 22 of proc(5)'s stat, counted after the last bracket, since a program's name may hold spaces and
 * brackets. A zombie runs no more: in a container nobody may ever collect it.
 */
function linuxBegan(stat: string): string {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return 'ended';
  const ticks = fields[19] ?? '0';
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}-${ticks}`;
}

/** ps(1) writes `[[days-]hours:]minutes:seconds`. */
function elapsedSeconds(text: string): number {
  const [clock = '', days = '0'] = text.trim().split('-').toReversed();
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

function askPowerShell(expression: string): Promise<string | null> {
  return ask('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', expression]);
}

async function ask(program: string, args: string[]): Promise<string | null> {
  const { exitCode, output } = await runProgram(program, args, null);
  return exitCode === 0 && output !== '' ? output : null;
}

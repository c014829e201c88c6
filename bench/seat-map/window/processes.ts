import { readFileSync, readdirSync } from 'node:fs';

const ticksASecond = 100;

/** Seconds of processor time that these processes have used; `null` where the system does not say. */
export function processorSeconds(pids: readonly number[]): number | null {
  try {
    return pids.reduce((sum, pid) => sum + secondsOf(pid), 0);
  } catch {
    return null;
  }
}

/** Seconds of processor time of the whole machine; `null` where the system does not say. */
export function machineSeconds(): number | null {
  try {
    const [, ...times] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number);
    // user, nice, system, idle, iowait, irq, softirq
    return (
      times.slice(0, 7).reduce((sum, time, at) => sum + (at === 3 || at === 4 ? 0 : time), 0) / ticksASecond
    );
  } catch {
    return null;
  }
}

/** A process and all that it started, and they. */
export function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const parent = parentOf(pid);
    if (parent !== null) parents.set(pid, parent);
  }
  const tree = [root];
  for (const above of tree) for (const [pid, parent] of parents) if (parent === above) tree.push(pid);
  return tree;
}

/** Megabytes that only this process has; `null` where the system does not say. */
export function ownMegabytes(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const sum = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].reduce(
      (total, [, kilobytes]) => total + Number(kilobytes),
      0,
    );
    return sum / 1024;
  } catch {
    return null;
  }
}

function secondsOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

function parentOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

import { randomBytes } from 'node:crypto';
import { open, readFile, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServerError } from './faults';
import type { OsUser } from './os-user';
import { give, isErrno } from './private-file';
import { isRunning, ownIdentity, pidExists } from './process-identity';
import type { ProcessIdentity } from './process-identity';

/** How long somebody may be busy before we give up: a first start on a slow disk under a virus scanner fits. */
const patienceSeconds = 180;

interface Ticket {
  file: string;
  owner: ProcessIdentity;
}

/**
 * Does `work` while no other process does work on the same queue folder, in the order of arrival. Lamport's bakery
 * (CACM 17/8, 1974): everybody writes only a file of its own, so a process that dies never leaves a lock for others
 * to break – its ticket simply counts no longer – and two who find it dead cannot step on each other.
 * Throws `busy_too_long`.
 */
export async function inTurn<T>(queue: string, user: OsUser | null, work: () => Promise<T>): Promise<T> {
  const mine = await openTicket(queue, user);
  try {
    const number = await drawNumber(queue, mine);
    // Whoever comes after this listing sees our number and draws a higher one.
    for (const other of await ticketsIn(queue)) {
      if (other.file !== mine) await waitBehind(other, number, mine);
    }
    return await work();
  } finally {
    await removeQuietly(mine);
  }
}

/** An empty ticket says "drawing a number". */
async function openTicket(queue: string, user: OsUser | null): Promise<string> {
  const { pid, began } = ownIdentity();
  const file = path.join(queue, `${pid}_${began}_${randomBytes(6).toString('hex')}`);
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.chmod(0o644);
    await give(handle, user);
  } finally {
    await handle.close();
  }
  return file;
}

async function drawNumber(queue: string, mine: string): Promise<number> {
  const taken = await Promise.all(
    (await ticketsIn(queue)).map(async ({ file }) => (await numberOn(file)) ?? 0),
  );
  const number = Math.max(0, ...taken.filter(Number.isFinite)) + 1;
  const handle = await open(mine, 'r+');
  try {
    await handle.write(`${number}\n`);
  } finally {
    await handle.close();
  }
  return number;
}

async function waitBehind(other: Ticket, number: number, mine: string): Promise<void> {
  const began = Date.now();
  for (let round = 0; await isBefore(other, number, mine); round += 1) {
    if (await isAbandoned(other, round)) {
      await removeQuietly(other.file);
      return;
    }
    if (Date.now() - began > patienceSeconds * 1000) {
      const folder = path.dirname(path.dirname(mine));
      throw new EmbeddedServerError({ code: 'busy_too_long', folder, seconds: patienceSeconds });
    }
    await delay(round < 10 ? 10 : 40);
  }
}

async function isBefore(other: Ticket, number: number, mine: string): Promise<boolean> {
  const theirs = await numberOn(other.file);
  if (theirs === null) return true;
  return theirs < number || (theirs === number && other.file < mine);
}

/** The exact question costs a program start on macOS and Windows, and reused pids are rare: asked now and then only. */
async function isAbandoned(ticket: Ticket, round: number): Promise<boolean> {
  if (!pidExists(ticket.owner.pid)) return true;
  return round % 100 === 50 && !(await isRunning(ticket.owner));
}

/** `null` while it is being drawn, infinity when the ticket is gone. */
async function numberOn(file: string): Promise<number | null> {
  try {
    const text = await readFile(file, 'utf8');
    return text.endsWith('\n') ? Number.parseInt(text, 10) : null;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return Infinity;
    // EACCES: root has not handed it over yet. EPERM, EBUSY: Windows is deleting it.
    if (isErrno(error, 'EACCES', 'EPERM', 'EBUSY')) return null;
    throw error;
  }
}

async function ticketsIn(queue: string): Promise<Ticket[]> {
  return (await readdir(queue)).flatMap((name) => {
    const [pid, began] = name.split('_');
    return pid && began ? [{ file: path.join(queue, name), owner: { pid: Number(pid), began } }] : [];
  });
}

async function removeQuietly(file: string): Promise<void> {
  await unlink(file).catch(() => undefined);
}

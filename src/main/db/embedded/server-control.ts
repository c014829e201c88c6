import { readFile, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PostgresBinaries } from './binaries';
import { lastPort, writeSettings } from './cluster-settings';
import type { Durability } from './cluster-settings';
import { EmbeddedServerError } from './faults';
import { freePort } from './free-port';
import type { OsUser } from './os-user';
import type { Places } from './places';
import { runningPostmaster } from './postmaster-file';
import { runProgram } from './run-program';

/** Which server, by which programs, as whom. */
export interface ServerControl {
  places: Places;
  binaries: PostgresBinaries;
  user: OsUser | null;
  durability: Durability;
}

/** Someone took the port, or the backends of a killed server have not noticed yet: worth another attempt. */
const passing = /could not bind|listen socket|TCP\/IP sockets|still in use|lock file/;
/** The pauses between attempts, in ms. */
const pauses = [200, 500, 1000, 2000, 4000];
const recoverySeconds = 300;

/**
 * Starts the server unless it runs, and returns the port on which it accepts connections. It keeps its port from
 * start to start while that is free, so that open pools find it again after a crash. To be called in turn.
 */
export async function ensureServer(control: ServerControl, starting: () => void): Promise<number> {
  const running = await readyPort(control.places.cluster);
  if (running !== null) return running;
  starting();
  let wanted = await lastPort(control.places.cluster);
  for (let attempt = 0; ; attempt += 1) {
    const output = await start(control, await freePort(wanted));
    // Asked even after a failure: a start whose app died under it may have gone on and won.
    const port = await readyPort(control.places.cluster);
    if (port !== null) return port;
    const pause = pauses[attempt];
    if (pause === undefined || !passing.test(output)) {
      throw new EmbeddedServerError({ code: 'program_failed', program: 'pg_ctl start', exitCode: 1, output });
    }
    wanted = null;
    await delay(pause);
  }
}

/** Stops the server when it runs: open transactions roll back, everything committed is safe. To be called in turn. */
export async function stopServer(control: ServerControl): Promise<void> {
  const { cluster } = control.places;
  if (!(await runningPostmaster(cluster))) return;
  const args = ['stop', '--pgdata', cluster, '--mode', 'fast', '--wait', '--timeout', '60', '--silent'];
  const { exitCode, output } = await runProgram(control.binaries.pgCtl, args, control.user);
  if (exitCode === 0 || !(await runningPostmaster(cluster))) return;
  throw new EmbeddedServerError({ code: 'program_failed', program: 'pg_ctl stop', exitCode, output });
}

/** Runs `pg_ctl start` and returns what went wrong, or an empty text. */
async function start({ places, binaries, user, durability }: ServerControl, port: number): Promise<string> {
  const log = path.join(places.home, 'start.log');
  await rm(log, { force: true }).catch(() => undefined);
  await writeSettings(places.cluster, user, { port, durability });
  const args = ['start', '--pgdata', places.cluster, '--log', log, '--wait', '--timeout', '60', '--silent'];
  const { exitCode, output } = await runProgram(binaries.pgCtl, args, user);
  if (exitCode === 0) return '';
  const written = await Promise.all([endOf(log), endOf(await newestLog(places.cluster))]);
  return [output, ...written].filter(Boolean).join('\n');
}

/** Waits while a server comes up or goes down; `null` when none runs. */
async function readyPort(cluster: string): Promise<number | null> {
  const giveUp = Date.now() + recoverySeconds * 1000;
  while (Date.now() < giveUp) {
    const postmaster = await runningPostmaster(cluster);
    if (!postmaster) return null;
    if (postmaster.status === 'ready') return postmaster.port;
    await delay(50);
  }
  const reason = `it neither came up nor went down within ${recoverySeconds} seconds`;
  throw new EmbeddedServerError({ code: 'not_answering', folder: cluster, reason });
}

async function newestLog(cluster: string): Promise<string | null> {
  const folder = path.join(cluster, 'log');
  const names = await readdir(folder).catch(() => []);
  const dated = await Promise.all(
    names.map(async (name) => ({
      file: path.join(folder, name),
      time: (await stat(path.join(folder, name))).mtimeMs,
    })),
  );
  return dated.sort((a, b) => b.time - a.time)[0]?.file ?? null;
}

async function endOf(file: string | null): Promise<string> {
  const text = file === null ? '' : await readFile(file, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join('\n');
}

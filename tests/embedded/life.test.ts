import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbeddedStep } from '../../src/main/db/embedded/embedded-server';
import { runningPostmaster } from '../../src/main/db/embedded/postmaster-file';
import { join, joinDurably, newDataFolder, query } from './test-folders';
import { bundleUserProgram, startUser } from './user-process';

let program: string;
beforeAll(async () => {
  program = await bundleUserProgram();
});
afterAll(() => rmSync(path.dirname(program), { recursive: true }));

const clusterIn = (dataFolder: string) => path.join(dataFolder, 'database', 'postgres-18');

describe('the embedded server', () => {
  test('is made at the first start and found again, with its data and its port, at the second', async () => {
    const folder = newDataFolder();
    const steps: EmbeddedStep[] = [];
    const first = await join(folder, (step) => steps.push(step));
    await query(first, 'owner', 'create table kept as select 42 as seats');
    await first.release();
    expect(steps).toEqual([
      'waiting_for_turn',
      'making_cluster',
      'starting_server',
      'making_database',
      'ready',
    ]);
    expect(await runningPostmaster(first.clusterFolder)).toBeNull();

    steps.length = 0;
    const second = await join(folder, (step) => steps.push(step));
    expect(steps).toEqual(['waiting_for_turn', 'starting_server', 'ready']);
    expect(second.port).toBe(first.port);
    expect(await query(second, 'owner', 'select seats from kept')).toEqual([{ seats: 42 }]);
    await second.release();
  });

  test('is joined while it runs, and stopped by the last one out', async () => {
    const folder = newDataFolder();
    const other = startUser(program, folder);
    await other.says('port');
    const postmaster = await runningPostmaster(clusterIn(folder));

    const mine = await join(folder);
    expect(await runningPostmaster(mine.clusterFolder)).toEqual(postmaster);
    await other.leave();
    expect(await query(mine, 'till', 'select 1 as one')).toEqual([{ one: 1 }]);

    await Promise.all([mine.release(), mine.release()]);
    expect(await runningPostmaster(mine.clusterFolder)).toBeNull();
  });

  test('outlives a user who is killed, whose lease then counts no longer', async () => {
    const folder = newDataFolder();
    const killed = startUser(program, folder);
    await killed.says('port');
    const postmaster = await runningPostmaster(clusterIn(folder));
    await killed.kill();

    const next = await join(folder);
    expect(await runningPostmaster(next.clusterFolder)).toEqual(postmaster);
    await next.release();
    expect(await runningPostmaster(next.clusterFolder)).toBeNull();
  });

  test('comes back on its port after it was killed itself, with everything that was committed', async () => {
    const folder = newDataFolder();
    const before = await joinDurably(folder);
    await query(before, 'owner', 'create table kept as select 42 as seats');
    const postmaster = await runningPostmaster(before.clusterFolder);
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');

    const after = await joinDurably(folder);
    expect(after.port).toBe(before.port);
    expect(await query(after, 'owner', 'select seats from kept')).toEqual([{ seats: 42 }]);
    await before.release();
    expect(await query(after, 'till', 'select 1 as one')).toEqual([{ one: 1 }]);
    await after.release();
    expect(await runningPostmaster(after.clusterFolder)).toBeNull();
  });

  test('starts although a power cut left a pid file that names another program by now', async () => {
    const folder = newDataFolder();
    const before = await join(folder);
    const pidFile = path.join(before.clusterFolder, 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    await before.release();
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));

    const after = await join(folder);
    expect(await query(after, 'till', 'select 1 as one')).toEqual([{ one: 1 }]);
    await after.release();
  });

  test('is made whole by the next one when its maker is killed in the middle', async () => {
    const folder = await folderOfKilledMaker();
    const next = await join(folder);
    expect(await query(next, 'till', 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.release();
    const later = await join(folder);
    await later.release();
    expect(readdirSync(path.join(folder, 'database')).filter(isMaking)).toEqual([]);
  });
});

/** A folder whose maker was killed in the middle. On a busy machine we may come too late to the first ones, whose cluster is whole. */
async function folderOfKilledMaker(attempt = 1): Promise<string> {
  const folder = newDataFolder();
  const killed = startUser(program, folder);
  await killed.says('making_cluster');
  await delay(150);
  await killed.kill();
  const isInTheMiddle =
    !existsSync(clusterIn(folder)) && readdirSync(path.join(folder, 'database')).some(isMaking);
  if (isInTheMiddle) return folder;
  if (attempt === 8) throw new Error('no maker could be killed in the middle');
  await (await join(folder)).release();
  return folderOfKilledMaker(attempt + 1);
}

const isMaking = (name: string) => name.includes('making');

describe('twenty processes on one data folder', () => {
  test('all come up on one server, though one of them is killed, and the last one out stops it', async () => {
    const folder = newDataFolder();
    const users = Array.from({ length: 20 }, () => startUser(program, folder));
    const ports = await Promise.all(users.map((user) => user.says('port')));
    expect(new Set(ports).size).toBe(1);
    expect(
      users.flatMap(({ lines }) => lines).filter((line) => line.includes('making_cluster')),
    ).toHaveLength(1);
    expect(
      users.flatMap(({ lines }) => lines).filter((line) => line.includes('starting_server')),
    ).toHaveLength(1);

    const [killed, ...others] = users;
    await killed?.kill();
    expect(await runningPostmaster(clusterIn(folder))).not.toBeNull();
    await Promise.all(others.map((user) => user.leave()));
    expect(await runningPostmaster(clusterIn(folder))).toBeNull();
    expect(readdirSync(path.join(folder, 'database', 'leases'))).toEqual([]);
    expect(readdirSync(path.join(folder, 'database', 'queue'))).toEqual([]);
  });

  test('never lose the server under their feet while others come, go and are killed', async () => {
    const folder = newDataFolder();
    const users = Array.from({ length: 20 }, () => startUser(program, folder, 3));
    const [killed, ...others] = users;
    await killed?.says('starting_server').catch(() => undefined);
    await killed?.kill();

    expect(await Promise.all(others.map((user) => user.ended))).toEqual(others.map(() => 0));
    for (const { lines } of others)
      expect(lines.filter((line) => line.includes('"servedBySame":true'))).toHaveLength(3);

    const last = await join(folder);
    await last.release();
    expect(await runningPostmaster(last.clusterFolder)).toBeNull();
  });
});

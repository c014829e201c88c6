import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { call, callAll, idOf, openCall, valueOf } from '../../../tests/service/command-line/support/call';
import type { CallEnvironment } from '../../../tests/service/command-line/support/call';
import { firstOf } from '../../../tests/service/command-line/support/open-house';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createEmptyDatabase } from '../../../tests/support/template-database';
import { password } from '../../../tests/support/test-office';

const admin = { name: 'Ayu', email: 'ayu@gk.id', password };
const signIn = {
  BOX_OFFICE_EMAIL: admin.email,
  BOX_OFFICE_PASSWORD: admin.password,
  BOX_OFFICE_TEST_BCRYPT_COST: '4',
};

describe('many command lines at once', { timeout: 120_000 }, () => {
  const server = firstOf(inject('testServers'));
  let database: TestDatabase;
  let env: CallEnvironment;
  beforeAll(async () => {
    database = await createEmptyDatabase(server);
    const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'call-'));
    env = { ...signIn, BOX_OFFICE_DATABASE_URL: database.ownerUrl, BOX_OFFICE_DATA_DIR: dataFolder };
  });
  afterAll(async () => {
    rmSync(env.BOX_OFFICE_DATA_DIR ?? '', { recursive: true, force: true });
    await database.drop();
  });

  test('set an empty database up, and one of them makes the first admin', async () => {
    const runs = await Promise.all(Array.from({ length: 20 }, () => call(env, 'users.bootstrap', admin)));
    expect(runs.filter(({ code }) => code === 0)).toHaveLength(1);
    const refused = runs.flatMap(({ reply }) => (reply.ok ? [] : [reply.refusal.code]));
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'already_set_up'));
  });

  test('register their till once', async () => {
    const runs = await Promise.all(Array.from({ length: 6 }, () => call(env, 'tills.list')));
    for (const { reply } of runs)
      expect(valueOf(reply)).toMatchObject({ items: [{ name: 'Command line', isThisOne: true }] });
  });

  test('print typed arrays as plain ones', async () => {
    const event = { name: 'Jazz', startsAt: '2026-12-01T19:30:00+07:00', capacity: 3 };
    const [made] = await callAll(env, [['events.create', event]]);
    const eventId = idOf(valueOf(made));
    const [snapshot] = await callAll(env, [['seats.snapshot', { eventId }]]);
    expect(valueOf(snapshot)).toMatchObject({ eventId, states: [0, 0, 0] });
  });
});

describe('the command line on the database of this PC', { timeout: 120_000 }, () => {
  let folder: string;
  let env: CallEnvironment;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'call-here-'));
    chmodSync(folder, 0o755);
    env = { ...signIn, BOX_OFFICE_DATA_DIR: path.join(folder, 'data') };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const isRunning = () => existsSync(path.join(folder, 'data', 'database', 'postgres-18', 'postmaster.pid'));
  const leases = () => readdirSync(path.join(folder, 'data', 'database', 'leases'));

  test('starts it, joins it, and stops it as the last one out', async () => {
    expect(await call(env, 'users.bootstrap', admin)).toMatchObject({ code: 0 });
    expect(isRunning()).toBe(false);
    const runs = await Promise.all([call(env, 'users.list'), call(env, 'users.list')]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(isRunning()).toBe(false);
    expect(leases()).toEqual([]);
  });

  test('gives its share back after Ctrl+C too', async () => {
    const open = openCall(env);
    valueOf(await open.ask('users.list'));
    expect(isRunning()).toBe(true);
    open.process.kill('SIGINT');
    expect((await open.ended).code).toBe(130);
    expect(isRunning()).toBe(false);
    expect(leases()).toEqual([]);
  });
});

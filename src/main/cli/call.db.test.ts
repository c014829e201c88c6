import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createEmptyDatabase } from '../../../tests/support/template-database';
import type { Environment } from '../../../tests/support/command-line';
import { call, startCall, valueOf } from '../../../tests/support/command-line';
import { password } from '../../../tests/support/test-office';

const admin = { name: 'Ayu', email: 'ayu@gk.id', password };

describe.each(inject('testServers'))('the command line on $name', (server) => {
  let database: TestDatabase;
  let env: Environment;
  beforeAll(async () => {
    database = await createEmptyDatabase(server);
    const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'call-'));
    env = {
      BOX_OFFICE_DATABASE_URL: database.ownerUrl,
      BOX_OFFICE_DATA_DIR: dataFolder,
      BOX_OFFICE_EMAIL: admin.email,
      BOX_OFFICE_PASSWORD: admin.password,
      BOX_OFFICE_TILL: undefined,
    };
    // The first run may have to build.
    await call(['--list'], env);
  }, 120_000);
  afterAll(async () => {
    rmSync(env['BOX_OFFICE_DATA_DIR'] ?? '', { recursive: true, force: true });
    await database.drop();
  });

  test('lists every operation without a database', async () => {
    const run = await call(['--list'], {
      ...env,
      BOX_OFFICE_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    });
    expect(run.code).toBe(0);
    const { items } = valueOf(run) as { items: Record<string, unknown>[] };
    expect(items.find(({ op }) => op === 'bookings.create')).toMatchObject({
      role: 'counter',
      input: { type: 'object', properties: { idempotencyKey: {} } },
      output: { type: 'object' },
    });
  });

  test('sets an empty database up from twenty processes at once, and one of them makes the first admin', async () => {
    const runs = await Promise.all(
      Array.from({ length: 20 }, () => call(['users.bootstrap', JSON.stringify(admin)], env)),
    );
    expect(runs.filter(({ code }) => code === 0)).toHaveLength(1);
    expect(runs.map(({ replies }) => replies.length)).toEqual(runs.map(() => 1));
    const refused = runs.filter(({ code }) => code !== 0).map(({ replies }) => replies[0]?.refusal?.code);
    expect(refused).toEqual(refused.map(() => 'already_set_up'));
  }, 120_000);

  test('registers its till once, though many come at the same instant', async () => {
    const runs = await Promise.all(Array.from({ length: 6 }, () => call(['tills.list', '{}'], env)));
    for (const run of runs) {
      const { items } = valueOf(run) as { items: { name: string; isThisOne: boolean }[] };
      expect(items).toMatchObject([{ name: 'Command line', isThisOne: true }]);
    }
    const named = await call(['tills.list'], { ...env, BOX_OFFICE_TILL: 'Side door' });
    expect(named.stdout).toContain('"Side door"');
  }, 60_000);

  test('answers in one compact line, typed arrays as plain ones', async () => {
    const event = { name: 'Jazz', startsAt: '2026-12-01T19:30:00+07:00', capacity: 3 };
    const made = await call(['events.create', JSON.stringify(event)], env);
    expect(made.code).toBe(0);
    const { id } = valueOf(made) as { id: string };
    const snapshot = await call(['seats.snapshot', JSON.stringify({ eventId: id })], env);
    expect(snapshot.replies[0]).toMatchObject({ ok: true, value: { eventId: id, states: [0, 0, 0] } });
    expect(snapshot.stdout).not.toContain(': ');
  });

  test.each([
    ['a refusal', 1, ['events.get', '{"eventId":"019a0000-0000-7000-8000-000000000001"}'], 'not_found'],
    ['an input that does not fit', 1, ['events.get', '{"eventId":7}'], 'invalid_input'],
    ['an unknown operation', 2, ['events.juggle', '{}'], 'unknown_operation'],
    ['a name with three parts', 2, ['events.get.all', '{}'], 'unknown_operation'],
    ['no JSON', 2, ['events.list', '{'], 'bad_call'],
  ])('ends with its exit code on %s: %i', async (_, code, args, refusal) => {
    const run = await call(args, env);
    expect(run.code).toBe(code);
    expect(run.replies).toMatchObject([{ ok: false, refusal: { code: refusal } }]);
  });

  test('needs credentials where a role is needed, and right ones', async () => {
    const missing = await call(['events.list', '{}'], { ...env, BOX_OFFICE_PASSWORD: undefined });
    expect(missing.code).toBe(2);
    expect(missing.replies).toMatchObject([{ refusal: { code: 'sign_in_required' } }]);
    const wrong = await call(['events.list', '{}'], { ...env, BOX_OFFICE_PASSWORD: 'not this one' });
    expect(wrong.code).toBe(1);
    expect(wrong.replies).toMatchObject([{ refusal: { code: 'sign_in_failed' } }]);
  });

  test('never signs in for what anybody may do', async () => {
    const run = await call(['session.current', '{}'], { ...env, BOX_OFFICE_PASSWORD: 'not this one' });
    expect(run.replies).toMatchObject([{ ok: true, value: { state: 'signed_out' } }]);
  });

  test('replies cannot_connect where there is no server', async () => {
    const run = await call(['session.current', '{}'], {
      ...env,
      BOX_OFFICE_DATABASE_URL: 'postgresql://till:geheim@127.0.0.1:1/none',
    });
    expect(run.code).toBe(1);
    expect(run.replies).toMatchObject([
      { refusal: { code: 'cannot_connect', facts: { problem: 'refused' } } },
    ]);
    expect(run.stdout + run.stderr).not.toContain('geheim');
  });

  test('works through lines, some at once, and answers every one under its number', async () => {
    const lines = [
      { op: 'events.create', input: { name: 'One', startsAt: '2026-12-01T19:30:00+07:00', capacity: 2 } },
      { op: 'events.list' },
      'no json',
      { op: 'events.juggle', input: {} },
      { op: 'events.create', input: { name: '' } },
      { op: 'about.get', input: {} },
    ];
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const run = await call(['--lines', '--concurrency', '3'], env, `${text}\n`);
    expect(run.code).toBe(0);
    const byLine = [...run.replies].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    expect(byLine.map(({ line, ok, refusal }) => [line, ok ? 'ok' : refusal?.code])).toEqual([
      [0, 'ok'],
      [1, 'ok'],
      [2, 'bad_call'],
      [3, 'unknown_operation'],
      [4, 'invalid_input'],
      [5, 'ok'],
    ]);
  });
});

describe('the command line on the database of this PC', () => {
  let folder: string;
  let env: Environment;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'call-here-'));
    chmodSync(folder, 0o755);
    env = {
      BOX_OFFICE_DATA_DIR: path.join(folder, 'data'),
      BOX_OFFICE_DATABASE_URL: undefined,
      BOX_OFFICE_EMAIL: admin.email,
      BOX_OFFICE_PASSWORD: admin.password,
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const isRunning = () => existsSync(path.join(folder, 'data', 'database', 'postgres-18', 'postmaster.pid'));
  const leases = () => readdirSync(path.join(folder, 'data', 'database', 'leases'));

  test('starts it, joins it, and stops it as the last one out', async () => {
    const run = await call(['users.bootstrap', JSON.stringify(admin)], env);
    expect(run).toMatchObject({ code: 0 });
    expect(isRunning()).toBe(false);
    const runs = await Promise.all([call(['users.list'], env), call(['users.list'], env)]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(isRunning()).toBe(false);
    expect(leases()).toEqual([]);
  }, 120_000);

  test('gives its share back after Ctrl+C too', async () => {
    const { child, ended } = startCall(['--lines'], env);
    const lines = createInterface({ input: child.stdout });
    child.stdin.write('{"op":"users.list"}\n');
    await new Promise((resolve) => lines.once('line', resolve));
    expect(isRunning()).toBe(true);
    // To the whole group, as a terminal does.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
    expect(isRunning()).toBe(false);
    expect(leases()).toEqual([]);
  }, 60_000);
});

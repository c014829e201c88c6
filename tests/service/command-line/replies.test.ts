import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/contract/contract';
import { call, callAll, linesOf, replyOf, run, valueOf } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

let house: OutsideHouse;
beforeAll(async () => {
  house = await openOutsideHouse(firstOf(inject('testServers')));
});
afterAll(() => house.close());

const event = { name: 'Jazz di Kota', startsAt: '2026-12-05T20:00:00+07:00', capacity: 3 };

describe('one call', () => {
  test('answers one compact line and exit code 0, through npm too, and prints nothing else', async () => {
    const child = spawn('npm', ['run', '--silent', 'call', '--', 'events.create', JSON.stringify(event)], {
      env: { ...process.env, ...house.manager, NODE_ENV: 'test' },
      shell: false,
    });
    const { code, stdout, stderr } = await new Promise<{
      code: number | null;
      stdout: string;
      stderr: string;
    }>((resolve) => {
      let out = '';
      let err = '';
      child.stdout.on('data', (text: Buffer) => (out += text.toString()));
      child.stderr.on('data', (text: Buffer) => (err += text.toString()));
      child.once('close', (ended) => resolve({ code: ended, stdout: out, stderr: err }));
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(linesOf(stdout)).toHaveLength(1);
    expect(replyOf(stdout)).toMatchObject({ ok: true, value: { id: expect.any(String), name: event.name } });
  });

  test.each([
    ['a service refuses', 'events.get', { eventId: '01900000-0000-7000-8000-000000000000' }, 'not_found'],
    ['the input is not as the contract has it', 'events.list', { limit: '3' }, 'invalid_input'],
    ['the role is too low', 'users.list', {}, 'not_allowed'],
  ])('ends with 1 when %s', async (_, op, input, code) => {
    const said = await call(house.counter, op, input);
    expect(said).toMatchObject({ code: 1, reply: { ok: false, refusal: { code } }, stderr: '' });
  });

  test('ends with 1 when the password is wrong, and says no more than that', async () => {
    for (const wrong of [
      { BOX_OFFICE_PASSWORD: 'another password' },
      { BOX_OFFICE_EMAIL: 'nobody@gk.id', BOX_OFFICE_PASSWORD: 'another password' },
    ]) {
      const said = await call({ ...house.admin, ...wrong }, 'events.list');
      expect(said).toEqual({
        code: 1,
        reply: { ok: false, refusal: { code: 'sign_in_failed', facts: {} } },
        stderr: '',
      });
    }
  });

  test.each([
    ['an unknown operation', ['events.fly', '{}'], 'unknown_operation'],
    ['a name that every object has', ['constructor.name', '{}'], 'unknown_operation'],
    ['a name with three parts', ['events.list.all', '{}'], 'unknown_operation'],
    ['half a JSON text', ['events.list', '{"limit":'], 'bad_call'],
    ['an empty JSON text', ['events.list', ''], 'bad_call'],
  ])('ends with 2 for %s, without looking at any database', async (_, words, code) => {
    const said = await run(words, {
      ...house.admin,
      BOX_OFFICE_DATABASE_URL: 'postgresql://x@127.0.0.1:1/x',
    });
    expect({ ...said, stdout: replyOf(said.stdout) }).toMatchObject({
      code: 2,
      stdout: { ok: false, refusal: { code } },
      stderr: '',
    });
  });

  test.each([
    ['no e-mail', { BOX_OFFICE_EMAIL: '' }],
    ['no password', { BOX_OFFICE_PASSWORD: '' }],
  ])('ends with 2 when there is %s', async (_, missing) => {
    const said = await call({ ...house.admin, ...missing }, 'events.list', {});
    expect(said).toMatchObject({ code: 2, reply: { refusal: { code: 'sign_in_required' } } });
  });

  test('says how it is used when it is asked', async () => {
    const said = await run(['--help'], house.admin);
    expect(said).toMatchObject({ code: 0, stdout: '' });
    expect(said.stderr).toContain("npm run --silent call -- <feature.operation> '<json>'");
  });

  test.each([[[]], [['events.list', '{}', '{}']], [['--lines', '--concurrency', 'x']]])(
    'ends with 2 and says on stderr how it is used: %j',
    async (words) => {
      const said = await run(words, house.admin);
      expect(said).toMatchObject({ code: 2, stdout: '' });
      expect(said.stderr).toContain("npm run --silent call -- <feature.operation> '<json>'");
    },
  );

  test('never signs in for what nobody needs to sign in for, even with wrong credentials in the environment', async () => {
    const before = await attempts();
    const wrong = { ...house.admin, BOX_OFFICE_PASSWORD: 'another password' };
    const [standing, about, again] = await callAll(wrong, [
      ['session.current'],
      ['about.get'],
      ['users.bootstrap', { name: 'Eve', email: 'eve@gk.id', password: 'kata sandi panjang' }],
    ]);
    expect(valueOf(standing)).toEqual({ state: 'signed_out', person: null, till: null });
    expect(valueOf(about)).toMatchObject({ electron: null, node: process.versions.node });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'already_set_up' } });
    expect(await attempts()).toBe(before);
  });

  /** Sign-ins that were ever tried here, right or wrong. */
  async function attempts(): Promise<string | undefined> {
    const counted = await house.owner.query<{ n: string }>(
      `select (select count(*) from sign_in_attempts) || ' ' || (select max(last_sign_in_at) from users) as n`,
    );
    return counted.rows[0]?.n;
  }

  test('says no in a reply when its data folder is no folder', async () => {
    const file = fileURLToPath(import.meta.url);
    const said = await call(
      { ...house.admin, BOX_OFFICE_DATABASE_URL: '', BOX_OFFICE_DATA_DIR: file },
      'session.current',
    );
    expect(said).toMatchObject({ code: 1, reply: { ok: false } });
  });

  test('says what is wrong with an address that is none, and prints no stack', async () => {
    const said = await call({ ...house.admin, BOX_OFFICE_DATABASE_URL: 'nonsense' }, 'events.list');
    expect(said).toMatchObject({
      code: 1,
      reply: { refusal: { code: 'cannot_connect', facts: { problem: 'bad_address' } } },
    });
    expect(said.stderr).toContain('is not scheme://user:password@host:port/database');
    expect(linesOf(said.stderr)).toHaveLength(1);
  });

  test('keeps password and connection string out of everything that it prints when the server is away', async () => {
    const secret = 'postgresql://box:very-secret@127.0.0.1:1/house';
    const said = await run(['events.list'], { ...house.admin, BOX_OFFICE_DATABASE_URL: secret });
    expect(said.code).toBe(1);
    expect(replyOf(said.stdout)).toMatchObject({
      refusal: {
        code: 'cannot_connect',
        facts: { problem: 'refused', host: '127.0.0.1', port: 1, database: 'house', user: 'box' },
      },
    });
    expect(said.stdout + said.stderr).not.toMatch(/very-secret|kata sandi/);
  });
});

describe('--list', () => {
  test('prints every operation with role and JSON schemas, needing neither person nor database', async () => {
    const said = await run(['--list'], { BOX_OFFICE_DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' });
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(said.stdout)).toHaveLength(1);
    const listed = z
      .object({
        items: z.array(
          z.object({ op: z.string(), role: z.string(), input: z.unknown(), output: z.unknown() }),
        ),
      })
      .parse(valueOf(replyOf(said.stdout))).items;
    const all = Object.entries(contract).flatMap(([feature, operations]) =>
      Object.entries(operations).map(([name, { role }]) => [`${feature}.${name}`, role]),
    );
    expect(listed.map(({ op, role }) => [op, role])).toEqual(all);
    for (const { input, output } of listed) {
      expect(input).toMatchObject({ type: 'object', additionalProperties: false });
      expect(output).toMatchObject({ $schema: expect.any(String) });
    }
    const create = listed.find(({ op }) => op === 'bookings.create');
    expect(create).toMatchObject({
      role: 'counter',
      input: { properties: { quantity: { type: 'integer' }, idempotencyKey: { type: 'string' } } },
    });
  });
});

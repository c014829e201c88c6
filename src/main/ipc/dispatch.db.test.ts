import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createTestDatabase } from '../../../tests/support/template-database';
import type { TestOffice } from '../../../tests/support/test-office';
import { openHouse, openTestOffice, password, people } from '../../../tests/support/test-office';

describe.each(inject('testServers'))('the dispatcher on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let now = new Date();
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl, clock: () => now });
    await openHouse(office);
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
  });
  beforeEach(async () => {
    await office.ask('users.signIn', people.admin);
  });

  const event = { name: 'Jazz di Kota', startsAt: '2026-12-01T19:30:00+07:00', capacity: 10 };
  const send = (envelope: unknown) => office.dispatch({ id: 1, isTrusted: true }, envelope);

  test('hears only windows of this app', async () => {
    const envelope = { feature: 'users', operation: 'list', input: {} };
    expect(await office.dispatch({ id: 1, isTrusted: false }, envelope)).toMatchObject({
      ok: false,
      refusal: { code: 'bad_call' },
    });
  });

  test.each([
    ['nothing', undefined],
    ['a number', 7],
    ['a list', [1, 2]],
    ['names that are no text', { feature: {}, operation: [], input: {} }],
    ['more than a call', { feature: 'users', operation: 'list', input: {}, actor: 'admin' }],
    ['an approval of another shape', { feature: 'users', operation: 'list', input: {}, approval: true }],
    ['a trap', new Proxy({}, { ownKeys: () => never(), get: () => never() })],
  ])('answers %s with a refusal and goes on', async (_, envelope) => {
    expect(await send(envelope)).toMatchObject({ ok: false, refusal: { code: 'bad_call' } });
    expect((await send({ feature: 'users', operation: 'list', input: {} })).ok).toBe(true);
  });

  test.each([
    '__proto__.toString',
    'constructor.name',
    'users.__proto__',
    'users.constructor',
    'users.fly',
    '.',
  ])('knows no operation %s', async (name) => {
    const [feature, operation] = name.split('.');
    expect(await send({ feature, operation, input: {} })).toMatchObject({
      refusal: { code: 'unknown_operation' },
    });
  });

  test('coerces nothing and says which field is wrong', async () => {
    const refusal = await office.refusal('events.create', { ...event, capacity: '2' as never });
    expect(refusal).toMatchObject({ code: 'invalid_input', facts: { issues: [{ path: 'capacity' }] } });
  });

  test('takes no field that the contract does not name', async () => {
    const refusal = await office.refusal('users.list', { searhc: 'x' } as never);
    expect(refusal).toMatchObject({ code: 'invalid_input' });
  });

  test('refuses hostile inputs without falling over', async () => {
    const cyclic: Record<string, unknown> = { ...event };
    cyclic['self'] = cyclic;
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`) as unknown;
    const trap = new Proxy({}, { get: () => never() });
    const polluting = JSON.parse('{"__proto__":{"role":"admin"},"name":"x"}') as unknown;
    const huge = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]));
    for (const input of [cyclic, deep, trap, polluting, huge, null, 'text', 1n, Symbol.iterator, () => 1])
      expect(await send({ feature: 'events', operation: 'create', input })).toMatchObject({
        refusal: { code: 'invalid_input' },
      });
    expect(
      JSON.stringify(await send({ feature: 'events', operation: 'create', input: huge })).length,
    ).toBeLessThan(20_000);
  });

  test('refuses text that PostgreSQL cannot store, naming the field', async () => {
    const refusal = await office.refusal('events.create', { ...event, name: 'Jazz\0' });
    expect(refusal).toMatchObject({ code: 'invalid_input', facts: { issues: [{ path: 'name' }] } });
  });

  test('lets nobody without a session past the first screen', async () => {
    expect(await office.refusal('events.list', {}, { window: 2 })).toEqual({
      code: 'sign_in_required',
      facts: { operation: 'events.list' },
    });
    expect(await office.ask('session.current', {}, { window: 2 })).toMatchObject({ state: 'signed_out' });
  });

  test('refuses what is above a role, naming both', async () => {
    await office.ask('users.signIn', people.counter, { window: 3 });
    expect(await office.refusal('events.create', event, { window: 3 })).toEqual({
      code: 'not_allowed',
      facts: { operation: 'events.create', needs: 'manager', has: 'counter' },
    });
  });

  test('keeps the sessions of windows apart', async () => {
    await office.ask('users.signIn', people.counter, { window: 4 });
    expect(await office.ask('session.current', {}, { window: 4 })).toMatchObject({
      person: { name: 'Sari' },
    });
    expect(await office.ask('session.current', {})).toMatchObject({ person: { name: 'Ayu' } });
  });

  test('ends a session with its window, also when a sign-in was under way', async () => {
    const signingIn = office.call('users.signIn', people.counter, { window: 5 });
    office.sessions.pageGone(5);
    await signingIn;
    expect(await office.ask('session.current', {}, { window: 5 })).toMatchObject({ state: 'signed_out' });
  });

  test('ends a session at sign-out', async () => {
    await office.ask('session.signOut', {});
    expect(await office.refusal('events.list', {})).toMatchObject({ code: 'sign_in_required' });
  });

  test('lets only unlocking past a lock', async () => {
    await office.ask('session.lock', {});
    expect(await office.refusal('events.list', {})).toMatchObject({ code: 'session_locked' });
    expect(await office.ask('session.current', {})).toMatchObject({ state: 'locked' });
    expect(await office.refusal('session.unlock', { password: 'wrong' })).toMatchObject({
      code: 'wrong_password',
    });
    await office.ask('session.unlock', { password });
    expect(await office.ask('session.current', {})).toMatchObject({ state: 'signed_in' });
    expect(whys(office)).toEqual(expect.arrayContaining(['locked', 'unlocked']));
  });

  test('locks a window that was left alone, and keeps one in use open', async () => {
    await office.ask('preferences.set', { idleLockMinutes: 5 });
    await office.ask('users.signIn', people.admin);
    now = new Date(now.getTime() + 4 * 60_000);
    office.sessions.used(1);
    now = new Date(now.getTime() + 4 * 60_000);
    expect((await office.call('events.list', {})).ok).toBe(true);
    now = new Date(now.getTime() + 61_000);
    expect(await office.refusal('events.list', {})).toMatchObject({ code: 'session_locked' });
    office.sessions.used(1);
    expect(await office.refusal('events.list', {})).toMatchObject({ code: 'session_locked' });
  });

  test('rolls a bug back, logs it under a reference, and keeps its words from the window', async () => {
    const reply = await office.refusal('events.get', { eventId: '019a0000-0000-7000-8000-000000000001' });
    expect(reply.code).toBe('not_found');
    await withOwner(database, 'alter table events rename to events_gone');
    const refusal = await office.refusal('events.list', {});
    await withOwner(database, 'alter table events_gone rename to events');
    expect(refusal).toMatchObject({ code: 'unexpected' });
    const reference = refusal.code === 'unexpected' ? refusal.facts.reference : '';
    expect(office.logged.some(({ facts }) => facts?.['reference'] === reference)).toBe(true);
    expect(JSON.stringify(refusal)).not.toContain('events_gone');
  });

  test('ends the session of somebody who was disabled at another till, at the next command', async () => {
    const other = await openTestOffice({ databaseUrl: database.tillUrl });
    try {
      await other.ask('users.signIn', people.manager);
      const { items } = await office.ask('users.list', { search: 'Made' });
      const userId = items[0]?.id ?? never();
      await office.ask('users.disable', { userId });
      const refusal = await other.refusal('events.create', event);
      expect(['session_ended', 'sign_in_required']).toContain(refusal.code);
      expect(await other.ask('session.current', {})).toMatchObject({ state: 'signed_out' });
      expect(await other.refusal('users.signIn', people.manager)).toMatchObject({ code: 'sign_in_failed' });
      await office.ask('users.enable', { userId });
      await other.ask('users.signIn', people.manager);
    } finally {
      await other.close();
    }
  });

  test('ends sessions whose role or password changed, saying why', async () => {
    const { items } = await office.ask('users.list', { search: 'Sari' });
    const userId = items[0]?.id ?? never();
    await office.ask('users.signIn', people.counter, { window: 6 });
    await quietly(database, `update users set role = 'manager' where id = '${userId}'`);
    expect(await office.refusal('holds.place', hold, { window: 6 })).toEqual({
      code: 'session_ended',
      facts: { why: 'role_changed' },
    });
    await office.ask('users.signIn', people.counter, { window: 6 });
    await quietly(
      database,
      `update users set password_generation = password_generation + 1 where id = '${userId}'`,
    );
    expect(await office.refusal('holds.place', hold, { window: 6 })).toEqual({
      code: 'session_ended',
      facts: { why: 'password_changed' },
    });
    expect(await office.refusal('holds.place', hold, { window: 6 })).toMatchObject({
      code: 'sign_in_required',
    });
  });

  test('reads nothing more for somebody who was disabled a moment ago', async () => {
    await office.ask('users.signIn', people.counter, { window: 7 });
    expect(await office.ask('events.list', {}, { window: 7 })).toMatchObject({ next: null });
    const counter = people.counter.email;
    await quietly(database, `update users set disabled_at = now() where email = '${counter}'`);
    expect(await office.refusal('events.list', {}, { window: 7 })).toEqual({
      code: 'session_ended',
      facts: { why: 'disabled' },
    });
    await quietly(database, `update users set disabled_at = null where email = '${counter}'`);
    expect(await office.refusal('events.list', {}, { window: 7 })).toMatchObject({
      code: 'sign_in_required',
    });
  });

  const hold = { eventId: '019a0000-0000-7000-8000-000000000001', quantity: 1 };
});

function whys({ told }: TestOffice): string[] {
  return told.flatMap(({ message }) => (message.type === 'session' ? [message.why] : []));
}

async function withOwner(database: TestDatabase, statement: string): Promise<void> {
  const { Client } = await import('pg');
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

/** Behind the back of everybody who listens, so that only the check of the command itself can notice. */
function quietly(database: TestDatabase, statement: string): Promise<void> {
  return withOwner(
    database,
    `alter table users disable trigger users_changed; ${statement}; alter table users enable trigger users_changed`,
  );
}

function never(): never {
  throw new Error('this must not happen');
}

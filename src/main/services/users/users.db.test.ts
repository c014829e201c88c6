import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../../tests/support/template-database';
import { createTestDatabase } from '../../../../tests/support/template-database';
import type { TestOffice } from '../../../../tests/support/test-office';
import { openHouse, openTestOffice, password, people } from '../../../../tests/support/test-office';

describe.each(inject('testServers'))('the first admin on $name', (server) => {
  test('is made once, also from two PCs at the same instant', async () => {
    const database = await createTestDatabase(server);
    const offices = await Promise.all(
      Array.from({ length: 4 }, () => openTestOffice({ databaseUrl: database.tillUrl })),
    );
    try {
      expect(await offices[0]?.ask('session.current', {})).toMatchObject({ state: 'no_admin', till: null });
      const replies = await Promise.all(
        offices.map((office, number) =>
          office.call('users.bootstrap', { name: 'First', email: `first${number}@gk.id`, password }),
        ),
      );
      expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
      const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]));
      expect(refusals).toEqual(refusals.map(() => ({ code: 'already_set_up', facts: {} })));
      const db = await offices[0]?.connection.handle();
      expect(await db?.('users').count('id as people').first()).toEqual({ people: 1 });
    } finally {
      await Promise.all(offices.map((office) => office.close()));
      await database.drop();
    }
  });
});

describe.each(inject('testServers'))('people on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
  });
  beforeEach(async () => {
    await office.ask('users.signIn', people.admin);
  });

  const idOf = async (search: string) => (await office.ask('users.list', { search })).items[0]?.id ?? '';

  test.each([
    ['ayu@gk.id', 'the same'],
    ['AYU@gk.ID', 'another case'],
    [' ayu@gk.id ', 'spaces around it'],
  ])('have an address of their own: %s (%s) is taken', async (email) => {
    const refusal = await office.refusal('users.create', { name: 'Twin', email, password, role: 'counter' });
    expect(refusal).toEqual({ code: 'email_taken', facts: { email: email.trim() } });
  });

  test('get no password that bcrypt would cut, and none that is too short', async () => {
    const person = { name: 'New', email: 'new@gk.id', role: 'counter' } as const;
    expect(await office.refusal('users.create', { ...person, password: 'é'.repeat(37) })).toEqual({
      code: 'password_too_long',
      facts: { bytes: 74, limit: 72 },
    });
    expect(await office.refusal('users.create', { ...person, password: '🎫🎫🎫🎫🎫🎫🎫' })).toEqual({
      code: 'password_too_short',
      facts: { characters: 7, atLeast: 8 },
    });
  });

  test('never lose their last admin', async () => {
    const userId = await idOf('Ayu');
    const expected = { code: 'last_admin', facts: { name: 'Ayu' } };
    expect(await office.refusal('users.disable', { userId })).toEqual(expected);
    expect(await office.refusal('users.update', { userId, role: 'manager' })).toEqual(expected);
  });

  test('keep their session when they change their own name, and lose it with their role', async () => {
    const userId = await idOf('Ayu');
    await office.ask('users.update', { userId, name: 'Ayu Lestari' });
    expect(await office.ask('session.current', {})).toMatchObject({ person: { name: 'Ayu Lestari' } });
    await office.ask('users.update', { userId, name: 'Ayu' });
  });

  test('change their password with the old one; their other sessions end, this one goes on', async () => {
    await office.ask('users.create', { name: 'Putu', email: 'putu@gk.id', password, role: 'manager' });
    const putu = { email: 'putu@gk.id', password };
    await office.ask('users.signIn', putu, { window: 2 });
    await office.ask('users.signIn', putu, { window: 3 });
    const change = { oldPassword: 'not the old one', newPassword: 'kata sandi baru' };
    expect(await office.refusal('users.changePassword', change, { window: 2 })).toMatchObject({
      code: 'wrong_password',
    });
    await office.ask('users.changePassword', { ...change, oldPassword: password }, { window: 2 });
    const userId = await idOf('Putu');
    expect((await office.call('users.clearSignInDelay', { userId }, { window: 2 })).ok).toBe(true);
    const refusal = await office.refusal('users.clearSignInDelay', { userId }, { window: 3 });
    expect(['session_ended', 'sign_in_required']).toContain(refusal.code);
    expect(await office.refusal('users.signIn', putu, { window: 3 })).toMatchObject({
      code: 'sign_in_failed',
    });
  });

  test('get a new password from an admin, whose own proof the database demands', async () => {
    const userId = await idOf('Sari');
    await office.ask('users.resetPassword', { userId, newPassword: 'kata sandi lain' });
    const sari = { email: people.counter.email, password: 'kata sandi lain' };
    expect(await office.ask('users.signIn', sari, { window: 2 })).toMatchObject({ name: 'Sari' });
    await office.ask('users.resetPassword', { userId, newPassword: password });
  });

  test('that are unknown are not found', async () => {
    const userId = '019a0000-0000-7000-8000-000000000001';
    expect(await office.refusal('users.disable', { userId })).toEqual({
      code: 'not_found',
      facts: { what: 'user', id: userId },
    });
  });
});

describe.each(inject('testServers'))('a second person who signs for one call on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    await office.ask('users.signIn', people.counter);
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
  });

  const newcomer = (email: string) => ({ name: 'New', email, password, role: 'counter' }) as const;

  test('lends the role, for that call only', async () => {
    await office.ask('users.create', newcomer('one@gk.id'), { approval: people.admin });
    expect(await office.refusal('users.create', newcomer('two@gk.id'))).toMatchObject({
      code: 'not_allowed',
    });
    expect(await office.ask('session.current', {})).toMatchObject({ person: { name: 'Sari' } });
  });

  test('needs the role as well', async () => {
    expect(await office.refusal('users.create', newcomer('two@gk.id'), { approval: people.manager })).toEqual(
      {
        code: 'not_allowed',
        facts: { operation: 'users.create', needs: 'admin', has: 'manager' },
      },
    );
  });

  test('is a second person: nobody approves for themselves', async () => {
    expect(
      await office.refusal('users.create', newcomer('two@gk.id'), { approval: people.counter }),
    ).toMatchObject({ code: 'not_allowed' });
  });

  test('must know the password, and mistakes are counted like any others', async () => {
    const approval = { email: people.admin.email, password: 'not this one' };
    const before = office.comparisons();
    for (let mistakes = 0; mistakes < 3; mistakes += 1)
      expect(await office.refusal('users.create', newcomer('two@gk.id'), { approval })).toMatchObject({
        code: 'sign_in_failed',
      });
    expect(office.comparisons()).toBe(before + 3);
    expect(
      await office.refusal('users.create', newcomer('two@gk.id'), { approval: people.admin }),
    ).toMatchObject({ code: 'sign_in_slowed' });
  });

  test('cannot sign for a window that nobody signed in at', async () => {
    expect(
      await office.refusal('users.create', newcomer('two@gk.id'), { window: 9, approval: people.manager }),
    ).toMatchObject({ code: 'sign_in_required' });
  });
});

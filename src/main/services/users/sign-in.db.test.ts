import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../../tests/support/template-database';
import { createTestDatabase } from '../../../../tests/support/template-database';
import type { TestOffice } from '../../../../tests/support/test-office';
import { openHouse, openTestOffice, password, people } from '../../../../tests/support/test-office';

describe.each(inject('testServers'))('signing in on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let otherTill: TestOffice;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    otherTill = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
  });
  afterAll(async () => {
    await Promise.all([office.close(), otherTill.close()]);
    await database.drop();
  });

  test('answers a wrong password and an unknown address alike, after one comparison each', async () => {
    const before = office.comparisons();
    const wrong = await office.refusal('users.signIn', { email: 'ayu@gk.id', password: 'not this one' });
    expect(office.comparisons()).toBe(before + 1);
    const unknown = await office.refusal('users.signIn', { email: 'nobody@gk.id', password: 'not this one' });
    expect(office.comparisons()).toBe(before + 2);
    expect(wrong).toEqual({ code: 'sign_in_failed', facts: {} });
    expect(unknown).toEqual(wrong);
    await office.ask('users.signIn', people.admin);
    expect(office.comparisons()).toBe(before + 3);
  });

  test('compares an unknown address with a hash of the same cost', async () => {
    const db = await office.connection.handle();
    const hashes = await db.raw<{ rows: { password_hash: string }[] }>(
      `select password_hash from begin_sign_in('ayu@gk.id', null) union all select password_hash from begin_sign_in('who@gk.id', null)`,
    );
    const [known, unknown] = hashes.rows.map((row) => row.password_hash.slice(0, 7));
    expect(unknown).toBe(known);
    expect(hashes.rows[1]?.password_hash).toHaveLength(60);
  });

  test('finds an address whatever its case and the spaces around it', async () => {
    expect(await office.ask('users.signIn', { email: '  Ayu@GK.id ', password })).toMatchObject({
      name: 'Ayu',
    });
  });

  test('slows down after mistakes here, never at another till, and a manager clears it', async () => {
    const attempt = { email: 'sari@gk.id', password: 'not this one' };
    for (let mistakes = 0; mistakes < 3; mistakes += 1)
      expect(await office.refusal('users.signIn', attempt, { window: 2 })).toMatchObject({
        code: 'sign_in_failed',
      });
    // However long the sign-ins of this test take, the last mistake is not so long ago that it counts no more.
    await asOwner(
      database,
      `update sign_in_attempts set begun_at = clock_timestamp() + interval '1 minute' where email_key = 'sari@gk.id'`,
    );
    const before = office.comparisons();
    const slowed = await office.refusal('users.signIn', people.counter, { window: 2 });
    expect(slowed).toMatchObject({ code: 'sign_in_slowed' });
    expect(slowed.code === 'sign_in_slowed' && slowed.facts.retryAfterSeconds).toBeGreaterThan(0);
    expect(office.comparisons()).toBe(before);

    await otherTill.ask('users.signIn', people.counter);
    await office.ask('users.signIn', people.manager, { window: 3 });
    const { items } = await office.ask('users.list', { search: 'sari' }, { window: 3 });
    expect(items[0]?.slowedSeconds).toBeGreaterThan(0);
    await office.ask('users.clearSignInDelay', { userId: items[0]?.id ?? '' }, { window: 3 });
    await office.ask('users.signIn', people.counter, { window: 2 });
  });

  test('never waits longer than 30 seconds', async () => {
    const db = await office.connection.handle();
    const till = await office.ask('tills.list', {}, { window: 3 });
    const at = till.items.find((one) => one.isThisOne)?.id ?? '';
    await asOwner(
      database,
      `insert into sign_in_attempts (email_key, till_id, has_failed) select 'many@gk.id', '${at}', true from generate_series(1, 500)`,
    );
    const { rows } = await db.raw<{ rows: { wait: number }[] }>(
      `select wait_seconds as wait from begin_sign_in('many@gk.id', ?)`,
      [at],
    );
    expect(rows[0]?.wait).toBeGreaterThan(25);
    expect(rows[0]?.wait).toBeLessThanOrEqual(30);
  });

  test('counts mistakes that are tried at the same instant', async () => {
    const attempt = { email: 'made@gk.id', password: 'not this one' };
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, window) =>
        office.refusal('users.signIn', attempt, { window: 20 + window }),
      ),
    );
    const failed = replies.filter(({ code }) => code === 'sign_in_failed');
    expect(failed).toHaveLength(3);
    const { items } = await office.ask('users.list', { search: 'made' });
    await office.ask('users.clearSignInDelay', { userId: items[0]?.id ?? '' });
  });

  test('takes no password that merely begins like the right one beyond 72 bytes', async () => {
    const long = 'x'.repeat(72);
    await office.ask('users.signIn', people.admin);
    await office.ask('users.create', { name: 'Long', email: 'long@gk.id', password: long, role: 'counter' });
    await office.ask('users.signIn', { email: 'long@gk.id', password: long }, { window: 4 });
    expect(
      await office.refusal('users.signIn', { email: 'long@gk.id', password: `${long}y` }, { window: 4 }),
    ).toMatchObject({ code: 'sign_in_failed' });
  });

  test('remembers who signed in at this till lately, by name and address only', async () => {
    await office.ask('users.signIn', people.admin);
    const { items } = await office.ask('users.recent', {});
    expect(items[0]).toEqual({ name: 'Ayu', email: 'ayu@gk.id' });
    expect(JSON.stringify(items)).not.toContain(password);
  });

  test('keeps passwords, hashes and proofs out of the log', () => {
    const log = JSON.stringify(office.logged);
    expect(log).not.toContain(password);
    expect(log).not.toContain('$2b$');
  });
});

async function asOwner(database: TestDatabase, statement: string): Promise<void> {
  const { Client } = await import('pg');
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

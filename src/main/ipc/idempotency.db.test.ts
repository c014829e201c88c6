import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createTestDatabase } from '../../../tests/support/template-database';
import type { TestOffice } from '../../../tests/support/test-office';
import { openHouse, openTestOffice, password, people } from '../../../tests/support/test-office';

describe.each(inject('testServers'))('a key for one try, on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let eventId: string;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    const event = { name: 'Jazz di Kota', startsAt: '2026-12-01T19:30:00+07:00', capacity: 100 };
    eventId = (await office.ask('events.create', event)).id;
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
  });

  const bookings = async () => (await office.ask('bookings.list', { eventId, limit: 500 })).items;

  test('gives the stored reply to the same try, letter for letter', async () => {
    const sale = { eventId, quantity: 2, idempotencyKey: 'same' };
    const first = await office.call('bookings.create', sale);
    const again = await office.call('bookings.create', { idempotencyKey: 'same', quantity: 2, eventId });
    expect(first.ok).toBe(true);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(await bookings()).toHaveLength(1);
  });

  test('refuses another input, another operation and another person under the same key', async () => {
    await office.ask('bookings.create', { eventId, quantity: 1, idempotencyKey: 'mine' });
    const reused = { code: 'key_reused', facts: { idempotencyKey: 'mine', operation: 'bookings.create' } };
    expect(
      await office.refusal('bookings.create', { eventId, quantity: 3, idempotencyKey: 'mine' }),
    ).toMatchObject(reused);
    const other = await office.refusal('events.delete', { eventId, idempotencyKey: 'mine' });
    expect(other).toMatchObject(reused);
    await office.ask('users.signIn', people.counter, { window: 2 });
    const sale = { eventId, quantity: 1, idempotencyKey: 'mine' };
    expect(await office.refusal('bookings.create', sale, { window: 2 })).toMatchObject(reused);
  });

  test('sells once to twenty tries at the same instant', async () => {
    const before = (await bookings()).length;
    const sale = { eventId, quantity: 2, idempotencyKey: 'twenty' };
    const replies = await Promise.all(Array.from({ length: 20 }, () => office.call('bookings.create', sale)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.ok).toBe(true);
    expect(await bookings()).toHaveLength(before + 1);
  });

  test('keeps no refusal: the next try is a new one', async () => {
    const sale = { eventId, quantity: 1_000, idempotencyKey: 'too many' };
    expect(await office.refusal('bookings.create', sale)).toMatchObject({ code: 'not_enough_seats' });
    expect((await office.call('bookings.create', { ...sale, quantity: 1 })).ok).toBe(true);
  });

  test('works for the first admin and for passwords, without leaving them guessable', async () => {
    const person = {
      name: 'Komang',
      email: 'komang@gk.id',
      role: 'counter',
      idempotencyKey: 'komang',
    } as const;
    const first = await office.ask('users.create', { ...person, password });
    expect(await office.ask('users.create', { ...person, password })).toEqual(first);
    const other = await office.refusal('users.create', { ...person, password: `${password}!` });
    expect(other).toMatchObject({ code: 'key_reused' });
  });

  test('belongs to whoever may still act: a disabled person gets no stored reply', async () => {
    const sale = { eventId, quantity: 1, idempotencyKey: 'sari' };
    await office.ask('users.signIn', people.counter, { window: 3 });
    await office.ask('bookings.create', sale, { window: 3 });
    const { items } = await office.ask('users.list', { search: 'sari' });
    await office.ask('users.disable', { userId: items[0]?.id ?? '' });
    const refusal = await office.refusal('bookings.create', sale, { window: 3 });
    expect(['session_ended', 'sign_in_required']).toContain(refusal.code);
  });
});

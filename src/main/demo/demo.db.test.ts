import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createTestDatabase } from '../../../tests/support/template-database';
import type { TestOffice } from '../../../tests/support/test-office';
import { openTestOffice } from '../../../tests/support/test-office';
import { letIn, seedDemo } from './demo';
import { demoClerk, demoPassword, programme } from './programme';

const [server] = inject('testServers');

describe.skipIf(server === undefined)('the demonstration', () => {
  let database: TestDatabase;
  let office: TestOffice;
  beforeAll(async () => {
    if (server === undefined) return;
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
  });

  test('has events in every state, tonight nearly full, and bookings of which some are cancelled', async () => {
    expect(await seedDemo(office, new Date())).toBe(true);
    letIn(office, 1);
    const { person } = await office.ask('session.current', {});
    expect(person?.role).toBe('admin');

    const { items } = await office.ask('events.list', { includeArchived: true, order: 'soonest_first' });
    expect(items).toHaveLength(programme.length);
    expect(new Set(items.filter((event) => !event.isArchived).map((event) => event.status))).toEqual(
      new Set(['draft', 'on_sale', 'closed', 'cancelled']),
    );
    expect(items.filter((event) => event.isArchived)).toHaveLength(1);
    const next = items.find((event) => event.status === 'on_sale' && !event.isArchived);
    expect(next?.booked).toBe(Math.round(480 * 0.86));
    expect(new Date(next?.startsAt ?? 0).getTime()).toBeGreaterThan(Date.now());

    const cancelled = await office.ask('bookings.list', { status: 'CANCELLED' });
    expect(cancelled.items.length).toBeGreaterThan(1);
    const clerk = { email: demoClerk.email, password: demoPassword };
    expect((await office.ask('users.signIn', clerk, { window: 2 })).role).toBe('counter');
  });

  test('lets only one window in, and leaves a box office that is set up as it is', async () => {
    letIn(office, 3);
    expect((await office.ask('session.current', {}, { window: 3 })).state).toBe('signed_out');
    expect(await seedDemo(office, new Date())).toBe(false);
  });
});

import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createTestDatabase } from '../../../tests/support/template-database';
import { openHouse, openTestOffice, people } from '../../../tests/support/test-office';

describe.each(inject('testServers'))('an older app on a newer schema of $name', (server) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase(server);
    const office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    await office.close();
  });
  afterEach(() => database.drop());

  const newer = '29990101000000_from_the_future';

  async function migrateByANewerApp(change: 'compatible' | 'breaking'): Promise<void> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('insert into knex_migrations (name, batch, migration_time) values ($1, 9, now())', [
      newer,
    ]);
    await client.query(
      `insert into migration_history (name, direction, checksum, change) values ($1, 'up', 'abc', $2)`,
      [newer, change],
    );
    await client.end();
  }

  test('lets people in and look when every newer step is compatible, and changes nothing', async () => {
    await migrateByANewerApp('compatible');
    const office = await openTestOffice({ databaseUrl: database.tillUrl });
    try {
      await office.ask('tills.register', { name: 'Back' });
      await office.ask('users.signIn', people.admin);
      expect(await office.call('events.list', {})).toMatchObject({ ok: true });
      const event = { name: 'Jazz di Kota', startsAt: '2026-12-01T19:30:00+07:00', capacity: 4 };
      expect(await office.refusal('events.create', event)).toEqual({
        code: 'schema_newer',
        facts: { unknown: [newer] },
      });
    } finally {
      await office.close();
    }
  });

  test('keeps everybody out when one newer step is breaking', async () => {
    await migrateByANewerApp('breaking');
    const office = await openTestOffice({ databaseUrl: database.tillUrl });
    try {
      expect(await office.refusal('users.signIn', people.admin)).toMatchObject({ code: 'schema_newer' });
    } finally {
      await office.close();
    }
  });
});

import { Client } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../support/template-database';

describe.each(inject('testServers'))('a test database on $name', (server) => {
  test('is at the newest schema, and a till may read events but not make tables', async () => {
    const database = await createTestDatabase(server);
    try {
      const till = new Client({ connectionString: database.tillUrl });
      await till.connect();
      await expect(till.query('select count(*)::int as events from events')).resolves.toMatchObject({
        rows: [{ events: 0 }],
      });
      await expect(till.query('create table own (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(till.query('create temporary table own (id int)')).rejects.toMatchObject({
        code: '42501',
      });
      await till.end();
    } finally {
      await database.drop();
    }
  });

  test('is not shared with another file that asks at the same moment', async () => {
    const [one, other] = await Promise.all([createTestDatabase(server), createTestDatabase(server)]);
    try {
      expect(one.name).not.toBe(other.name);
    } finally {
      await Promise.all([one.drop(), other.drop()]);
    }
  });
});

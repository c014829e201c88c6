import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';
import type { TestOffice } from '../../support/test-office';
import { openHouse, openTestOffice } from '../../support/test-office';
import { urlOf } from '../../support/test-server';

/** An answer comes when the disk has it: docs/decisions/0014-a-sale-waits-for-the-disk-together-with-others.md. */
describe.each(inject('testServers'))('the log of $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let administrator: Client;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    administrator = new Client({ connectionString: urlOf(server, database.name, server.superuser) });
    await administrator.connect();
    // As a venue's server does and test servers do not.
    await administrator.query(`alter database ${database.name} set synchronous_commit = on`);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    // Where in the log the last sale or hold wrote something before it was committed.
    await administrator.query(`
      create table written (at pg_lsn);
      create function note_place() returns trigger language plpgsql security definer as $$
      begin
        insert into public.written values (pg_current_wal_insert_lsn());
        return null;
      end
      $$;
      create trigger note_place after insert on bookings for each row execute function note_place();
      create trigger note_place after insert on holds for each row execute function note_place();
    `);
  });
  afterAll(async () => {
    await administrator.end();
    await office.close();
    await database.drop();
  });

  test('has whatever a till was told', async () => {
    const event = { name: 'Wayang', startsAt: '2027-01-09T19:30:00+07:00', capacity: 60, priceMinor: 75_000 };
    const { id: eventId } = await office.ask('events.create', event);
    const isWritten = async () => {
      const { rows } = await administrator.query<{ isWritten: boolean }>(
        `select pg_current_wal_flush_lsn() >= max(at) as "isWritten" from written`,
      );
      return rows[0]?.isWritten;
    };
    for (let sale = 0; sale < 10; sale += 1) {
      await office.ask('bookings.create', { eventId, quantity: 1 });
      expect(await isWritten(), `sale ${sale}`).toBe(true);
      const hold = await office.ask('holds.place', { eventId, quantity: 2 });
      expect(await isWritten(), `hold ${sale}`).toBe(true);
      await office.ask('bookings.create', { holdId: hold.id });
      expect(await isWritten(), `sale of hold ${sale}`).toBe(true);
    }
  });
});

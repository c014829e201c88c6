import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';
import type { TestOffice } from '../../support/test-office';
import { openHouse, openTestOffice } from '../../support/test-office';

/** What the server believes of a table when it plans is not what it holds in a rush: docs/decisions/0016-seats-are-looked-up-behind-a-fence.md. */
describe.each(inject('testServers'))('holds that are read for a sale on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let owner: Client;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    await openHouse(office);
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await office.close();
    await database.drop();
  });

  /** Calls as tills do, on the one connection that keeps its plans; answers the id of what was made. */
  async function ask(does: 'sell' | 'hold', wish: object): Promise<string> {
    const { rows } = await owner.query<{ who: object }>(
      `select json_build_object('id', gen_random_uuid(), 'person_id', u.id, 'role', u.role, 'person_name', u.name,
        'password_generation', u.password_generation, 'till_id', t.id, 'till_number', t.number, 'till_name', t.name) as who
      from users u, tills t limit 1`,
    );
    const name = `${does}_to_disk`;
    const text = `call orders_to_disk(null, '${does}', $1)`;
    const values = [JSON.stringify([{ ...rows[0]?.who, ...wish }])];
    const done = await owner.query<{ p_replies: { id: string }[] | null }>({ name, text, values });
    return done.rows[0]?.p_replies?.[0]?.id ?? 'nothing was done';
  }

  async function holdsRead(work: () => Promise<unknown>): Promise<number> {
    const count = async () => {
      // What a transaction read is known to others, and to itself, after it ended.
      await owner.query('select pg_stat_force_next_flush()');
      const { rows } = await owner.query<{ read: string }>(
        `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'holds'`,
      );
      return Number(rows[0]?.read);
    };
    const before = await count();
    await work();
    return (await count()) - before;
  }

  test('are few, although the server planned when there were hardly any and now there are ten thousand', async () => {
    const event = { name: 'Wayang', startsAt: '2027-01-09T19:30:00+07:00', capacity: 40, priceMinor: 75_000 };
    const { id: eventId } = await office.ask('events.create', event);
    await owner.query('alter table holds set (autovacuum_enabled = off)');
    await owner.query('vacuum analyze holds');
    const holdAndSell = async (seatNo: number) => {
      const holdId = await ask('hold', { event_id: eventId, seat_nos: [seatNo] });
      await ask('sell', { hold_id: holdId });
    };
    for (let seatNo = 1; seatNo <= 10; seatNo += 1) await holdAndSell(seatNo);
    await owner.query(
      `insert into holds (event_id, till_id, seat_nos, held_until, ended_at, end_reason)
      select $1, t.id, '{40}', now(), now(), 'released' from tills t, generate_series(1, 10000)`,
      [eventId],
    );
    expect(await holdsRead(() => holdAndSell(11))).toBeLessThan(200);
    expect((await office.ask('bookings.list', { eventId })).items).toHaveLength(11);
  });
});

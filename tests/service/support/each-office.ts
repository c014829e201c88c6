import { Client } from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';
import type { TestOffice } from '../../support/test-office';
import { openHouse, openTestOffice } from '../../support/test-office';
import type { TestServer } from '../../support/test-server';

export interface OfficeSite {
  readonly server: TestServer;
  readonly database: TestDatabase;
  /** A till, its first person signed in. */
  readonly office: TestOffice;
  /** The owner's connection: arranges what happens behind a till's back. */
  readonly owner: Client;
  /** An event on sale, its seats at 75,000 each. */
  readonly newEvent: (capacity?: number) => Promise<string>;
}

/** The same tests through the dispatcher on PostgreSQL 18 and, where it is installed, 15; each with a database of its own. */
export function onEachOffice(subject: string, tests: (site: () => OfficeSite) => void): void {
  describe.each(inject('testServers'))(`${subject} on $name`, (server) => {
    let site: OfficeSite | null = null;
    beforeAll(async () => {
      const database = await createTestDatabase(server);
      const office = await openTestOffice({ databaseUrl: database.tillUrl });
      await openHouse(office);
      const owner = new Client({ connectionString: database.ownerUrl });
      await owner.connect();
      const newEvent = async (capacity = 40) => {
        const event = { name: 'Wayang', startsAt: '2027-01-09T19:30:00+07:00', capacity, priceMinor: 75_000 };
        return (await office.ask('events.create', event)).id;
      };
      site = { server, database, office, owner, newEvent };
    });
    afterAll(async () => {
      await site?.owner.end();
      await site?.office.close();
      await site?.database.drop();
    });
    tests(() => {
      if (site === null) throw new Error('the office opens before the first test');
      return site;
    });
  });
}

/** One order as `sell_at_once` and `hold_at_once` read it, in JSON: of the first person at the first till that there is. */
export async function anOrder(client: Client, wish: object): Promise<string> {
  const { rows } = await client.query<{ who: object }>(
    `select json_build_object('id', gen_random_uuid(), 'person_id', u.id, 'role', u.role, 'person_name', u.name,
      'password_generation', u.password_generation, 'till_id', t.id, 'till_number', t.number, 'till_name', t.name) as who
    from users u, tills t limit 1`,
  );
  return JSON.stringify([{ ...rows[0]?.who, ...wish }]);
}

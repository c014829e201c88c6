import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { TestDatabase } from '../../../tests/support/template-database';
import { createEmptyDatabase, createTestDatabase } from '../../../tests/support/template-database';
import type { TestOffice } from '../../../tests/support/test-office';
import { refuseStanding } from './schema-set-up';
import { openTestOffice } from '../../../tests/support/test-office';

describe.each(inject('testServers'))('an empty shared database on $name', (server) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase(server);
  });
  afterEach(() => database.drop());

  test('is set up by whoever comes first, and twenty who come at once all get in', async () => {
    const offices = await Promise.all(
      Array.from({ length: 20 }, () => openTestOffice({ databaseUrl: database.ownerUrl })),
    );
    try {
      const standings = await Promise.all(offices.map((office) => office.ask('session.current', {})));
      expect(standings).toEqual(offices.map(() => ({ state: 'no_admin', person: null, till: null })));
    } finally {
      await Promise.all(offices.map((office) => office.close()));
    }
  });

  test('lets tills in that came while its owner was setting it up', async () => {
    const owner = await openTestOffice({ databaseUrl: database.ownerUrl });
    const tills = await Promise.all(
      Array.from({ length: 5 }, () => openTestOffice({ databaseUrl: database.tillUrl })),
    );
    try {
      const all = [owner, ...tills];
      const replies = await Promise.all(all.map((office) => office.call('session.current', {})));
      expect(replies[0]?.ok).toBe(true);
      const refusals = replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]));
      expect(refusals).toEqual(refusals.map(() => 'set_up_needs_rights'));
      // Whoever was refused before there was a table comes in by itself now.
      for (const till of tills) await till.connection.start().catch(() => undefined);
      for (const till of tills)
        expect(await till.ask('session.current', {})).toMatchObject({ state: 'no_admin' });
    } finally {
      await Promise.all([owner, ...tills].map((office) => office.close()));
    }
  });

  test('needs its owner; the refusal has the one line for the administrator', async () => {
    const till = await openTestOffice({ databaseUrl: database.tillUrl });
    try {
      const refusal = await till.refusal('session.current', {});
      expect(refusal).toMatchObject({
        code: 'set_up_needs_rights',
        facts: { statement: expect.stringContaining(server.till.user) },
      });
      const statement = refusal.code === 'set_up_needs_rights' ? refusal.facts.statement : '';
      const administrator = new Client({ connectionString: superuserUrl(database) });
      await administrator.connect();
      await administrator.query(statement);
      await administrator.end();
      await till.connection.start();
      expect(await till.ask('session.current', {})).toMatchObject({ state: 'no_admin' });
    } finally {
      await till.close();
    }
  });

  const superuserUrl = ({ ownerUrl }: TestDatabase) => {
    const url = new URL(ownerUrl);
    url.username = server.superuser.user;
    url.password = server.superuser.password;
    return url.toString();
  };
});

test('a shared database with an older schema is never upgraded by a till', () => {
  expect(() => refuseStanding({ is: 'older', pending: ['20270101000000_later'] })).toThrow(
    expect.objectContaining({
      refusal: { code: 'schema_older', facts: { pending: ['20270101000000_later'] } },
    }),
  );
});

describe.each(inject('testServers'))('a shared database of another age on $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  beforeEach(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.ownerUrl });
  });
  afterEach(async () => {
    await office.close();
    await database.drop();
  });

  test('is left alone when it is newer than this app', async () => {
    await asOwner(
      database,
      `insert into knex_migrations (name, batch, migration_time) values ('29990101000000_later', 2, now());
       insert into migration_history (name, direction, checksum, change) values ('29990101000000_later', 'up', 'x', 'breaking')`,
    );
    expect(await office.refusal('session.current', {})).toEqual({
      code: 'schema_newer',
      facts: { unknown: ['29990101000000_later'] },
    });
  });
});

async function asOwner(database: TestDatabase, statement: string): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

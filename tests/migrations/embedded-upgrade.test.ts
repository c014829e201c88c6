import { existsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { beforeEach, expect, inject, test, vi } from 'vitest';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { copiesOf } from '../../src/main/db/embedded/cluster-copy';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import type { EmbeddedServer, EmbeddedStep } from '../../src/main/db/embedded/embedded-server';
import { placesIn } from '../../src/main/db/embedded/places';
import type { SchemaUpgrade } from '../../src/main/db/embedded/schema-upgrade';
import { project } from '../../src/main/db/migration-files';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { upgrade } from '../../src/main/db/migrator/upgrade';
import { runDb } from './run-db';
import { openTestOffice } from '../support/test-office';
import { startUpgrade } from '../../src/main/db/start-upgrade';

vi.setConfig({ testTimeout: 120_000 });

let dataFolder: string;
let steps: EmbeddedStep[];
let count = 0;
beforeEach(() => {
  dataFolder = path.join(inject('scratchFolder'), `upgraded-${(count += 1)}`);
  steps = [];
});

const usable = startUpgrade({ demandUsable: () => undefined });

async function join(by?: SchemaUpgrade): Promise<EmbeddedServer> {
  const binaries = await locateBinaries();
  const report = (step: EmbeddedStep) => steps.push(step);
  return joinEmbeddedServer({
    dataFolder,
    binaries,
    durability: 'off',
    report,
    ...(by ? { upgrade: by } : {}),
  });
}

async function ask<T>(server: EmbeddedServer, query: string): Promise<T[]> {
  const client = new Client({
    ...server.owner,
    host: server.host,
    port: server.port,
    database: server.database,
  });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows as T[];
}

/** A database one migration behind, with a till in it. */
async function olderHouse(): Promise<void> {
  const server = await join();
  const { host, port, database } = server;
  const migrator = openMigrator({ host, port, database, ...server.owner }, project);
  await upgrade(migrator, { target: `+${project.files.length - 1}` });
  await migrator.close();
  await ask(server, `insert into tills (number, name) values (1, 'Door')`);
  await server.release();
}

test('a new database is made without a copy, and the next start does nothing', async () => {
  const first = await join(usable);
  expect(steps).toContain('upgrading_schema');
  expect(steps).not.toContain('copying_data');
  steps = [];
  await (await join(usable)).release();
  expect(steps).not.toContain('upgrading_schema');
  await first.release();
});

test('an older one with rows is copied while it is stopped, then upgraded', async () => {
  await olderHouse();
  const server = await join(usable);
  expect(steps.filter((step) => step === 'copying_data' || step === 'upgrading_schema')).toEqual([
    'copying_data',
    'upgrading_schema',
  ]);
  expect(await ask(server, 'select name from tills')).toEqual([{ name: 'Door' }]);
  expect(await ask(server, 'select count(*)::int as done from knex_migrations')).toEqual([
    { done: project.files.length },
  ]);
  const [copy = ''] = await copiesOf(placesIn(dataFolder));
  expect(existsSync(path.join(copy, 'PG_VERSION'))).toBe(true);
  expect(existsSync(path.join(copy, 'postmaster.pid'))).toBe(false);
  await server.release();
});

test('an office says what it is doing meanwhile, and how far it is', async () => {
  await olderHouse();
  const office = await openTestOffice({ dataFolder });
  try {
    expect(await office.ask('session.current', {})).toMatchObject({ state: 'no_admin' });
    const said = office.told.flatMap(({ message }) =>
      message.type === 'connection' && message.connection.state === 'starting'
        ? [message.connection.doing]
        : [],
    );
    expect(said.slice(-2)).toEqual([{ is: 'copying_data' }, { is: 'upgrading_schema', step: 1, of: 1 }]);
    expect(await office.ask('database.connection', {})).toEqual({ state: 'live' });
  } finally {
    await office.close();
  }
});

test('a newer one is for looking when every newer step is compatible, and closed when one is breaking', async () => {
  await (await join(usable)).release();
  const newer = '29990101000000_from_the_future';
  await inDatabase(`insert into knex_migrations (name, batch, migration_time) values ('${newer}', 9, now());
    insert into migration_history (name, direction, checksum, change) values ('${newer}', 'up', 'abc', 'compatible')`);
  const looking = await openTestOffice({ dataFolder });
  try {
    expect(await looking.ask('session.current', {})).toMatchObject({ state: 'no_admin' });
    expect(looking.connection.opened?.newerSchema).toEqual([newer]);
  } finally {
    await looking.close();
  }
  await inDatabase(`update migration_history set change = 'breaking' where name = '${newer}'`);
  const closed = await openTestOffice({ dataFolder });
  try {
    expect(await closed.refusal('session.current', {})).toEqual({
      code: 'schema_newer',
      facts: { unknown: [newer] },
    });
  } finally {
    await closed.close();
  }
  expect(await copiesOf(placesIn(dataFolder))).toEqual([]);
});

async function inDatabase(statement: string): Promise<void> {
  const server = await join();
  await ask(server, statement);
  await server.release();
}

test('npm run db -- upgrade copies the data of this PC first as well', async () => {
  await olderHouse();
  const here = { BOX_OFFICE_DATABASE_URL: '', BOX_OFFICE_DATA_DIR: dataFolder };
  const copies = () => copiesOf(placesIn(dataFolder));
  expect(await runDb(['upgrade', '--sql'], here)).toMatchObject({ code: 0, err: '' });
  expect(await copies()).toEqual([]);
  const { code, out, err } = await runDb(['upgrade'], here);
  expect([code, out, err]).toEqual([
    0,
    expect.stringContaining('1 migration(s) applied to the database of this PC'),
    expect.stringContaining('copying the data of this PC'),
  ]);
  expect(await copies()).toHaveLength(1);
  expect((await runDb(['upgrade'], here)).out).toContain('Nothing to do');
  expect(await copies()).toHaveLength(1);
});

test('the last two copies are kept', async () => {
  await olderHouse();
  const again: SchemaUpgrade = { need: async () => 'copy_and_upgrade', run: async () => undefined };
  for (const _ of [1, 2, 3]) await (await join(again)).release();
  const copies = await copiesOf(placesIn(dataFolder));
  expect(copies).toHaveLength(2);
  expect(copies).toEqual(copies.toSorted().toReversed());
});

test('nothing is copied or upgraded under somebody who is selling', async () => {
  await olderHouse();
  const other = await joinAsAnother();
  await expect(join(usable)).rejects.toMatchObject({ fault: { code: 'in_use_while_upgrading' } });
  expect(await ask(other, 'select count(*)::int as done from knex_migrations')).toEqual([
    { done: project.files.length - 1 },
  ]);
  await other.release();
  await (await join(usable)).release();
});

/** An app of the older release: it joins and asks for no upgrade. */
function joinAsAnother(): Promise<EmbeddedServer> {
  return join();
}

test('ten starts at once upgrade once', async () => {
  await olderHouse();
  const servers = await Promise.all(Array.from({ length: 10 }, () => join(usable)));
  expect(steps.filter((step) => step === 'copying_data')).toHaveLength(1);
  for (const server of servers) await server.release();
});

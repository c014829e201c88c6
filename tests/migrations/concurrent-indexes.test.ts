import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import type { Migrator, MigratorReport } from '../../src/main/db/migrator/migrator';
import type { MigrationFile } from '../../src/main/db/migrator/project';
import { readState } from '../../src/main/db/migrator/state';
import { downgrade, upgrade } from '../../src/main/db/migrator/upgrade';
import { createEmptyDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';
import { books, projectOf, shelves, written } from './written-migrations';

const index = written(
  '20260103000000_index',
  `
    -- For the search by title.
    create index concurrently books_title on books (title)`,
  `drop index concurrently books_title`,
  { transaction: false },
);

describe.each(inject('testServers'))('an index built concurrently on $name', (server) => {
  let database: TestDatabase;
  let closers: (() => Promise<void>)[];
  beforeEach(async () => {
    database = await createEmptyDatabase(server);
    closers = [];
  });
  afterEach(async () => {
    for (const close of closers.toReversed()) await close();
    await database.drop();
  });

  async function client(): Promise<Client> {
    const opened = new Client({ connectionString: database.ownerUrl });
    await opened.connect();
    closers.push(() => opened.end());
    return opened;
  }

  async function migratorAtBooks(
    report: (report: MigratorReport) => void = () => undefined,
    ...more: MigrationFile[]
  ): Promise<Migrator> {
    const migrator = openMigrator(database.ownerUrl, projectOf(shelves, books, ...more, index), {
      patience: { lockTimeout: 200, attempts: 1 },
      report,
    });
    closers.push(() => migrator.close());
    await upgrade(migrator, { target: 'books' });
    return migrator;
  }

  async function indexes({ knex }: Migrator): Promise<unknown> {
    const found = await knex.raw<{ rows: unknown[] }>(
      `select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = 'books'::regclass and not indisprimary`,
    );
    return found.rows;
  }
  const built = [{ definition: 'CREATE INDEX books_title ON public.books USING btree (title)' }];

  test('is built again where PostgreSQL finished it for a process that was killed before it could note it', async () => {
    const migrator = await migratorAtBooks();
    await migrator.knex.raw('create index books_title on books (id)');
    expect(await upgrade(migrator)).toEqual({ ran: [index.name] });
    expect(await indexes(migrator)).toEqual(built);
  });

  test('is waited for while PostgreSQL still builds it for a process that was killed', async () => {
    const sale = await client();
    const orphan = await client();
    let building: Promise<unknown> = Promise.resolve();
    const migrator = await migratorAtBooks(({ is }) => {
      // Only what waits for the build tells of waiting; then the sale may end, and the build with it.
      if (is === 'waiting_for_lock') void sale.query('rollback');
    });
    await sale.query('begin; lock table books in row exclusive mode');
    building = orphan.query('create index concurrently books_title on books (title)');
    await expect
      .poll(() => migrator.knex('pg_stat_progress_create_index').pluck('datname'), { timeout: 30_000 })
      .toContain(database.name);
    expect(await upgrade(migrator)).toEqual({ ran: [index.name] });
    await building;
    expect(await indexes(migrator)).toEqual(built);
  });

  test('does not take the place of one that was there before', async () => {
    const older = written('20260102120000_older', 'create index books_title on books (id)', 'select 1');
    const migrator = await migratorAtBooks(undefined, older);
    await expect(upgrade(migrator)).rejects.toThrow('relation "books_title" already exists');
    expect((await readState(migrator.knex, migrator.project)).pending).toEqual([index]);
  });

  test('waits for a long transaction, such as a backup, instead of giving up', async () => {
    const sale = await client();
    const migrator = await migratorAtBooks();
    await sale.query('begin; lock table books in row exclusive mode');
    const upgrading = upgrade(migrator);
    setTimeout(() => void sale.query('rollback'), 1_000);
    expect(await upgrading).toEqual({ ran: [index.name] });
  });

  test('is undone where a process was killed after it had dropped it', async () => {
    const migrator = await migratorAtBooks();
    await upgrade(migrator);
    await migrator.knex.raw('drop index books_title');
    expect(await downgrade(migrator, { target: '-1' })).toEqual({ ran: [index.name] });
    expect(await upgrade(migrator)).toEqual({ ran: [index.name] });
  });
});

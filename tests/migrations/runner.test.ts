import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { readDefinitions } from '../../src/main/db/migrator/definitions';
import { MigrationError } from '../../src/main/db/migrator/migration-error';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import type { Migrator } from '../../src/main/db/migrator/migrator';
import { offlineScript } from '../../src/main/db/migrator/offline';
import type { MigrationFile } from '../../src/main/db/migrator/project';
import { stamp } from '../../src/main/db/migrator/stamp';
import { readState } from '../../src/main/db/migrator/state';
import { downgrade, upgrade } from '../../src/main/db/migrator/upgrade';
import { createEmptyDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';
import { books, projectOf, shelves, written } from './written-migrations';

describe.each(inject('testServers'))('the migrator on $name', (server) => {
  let database: TestDatabase;
  let open: Migrator[];
  beforeEach(async () => {
    database = await createEmptyDatabase(server);
    open = [];
  });
  afterEach(async () => {
    for (const migrator of open) await migrator.close();
    await database.drop();
  });

  function migratorFor(...files: MigrationFile[]): Migrator {
    const migrator = openMigrator(database.ownerUrl, projectOf(...files), { patience: { lockTimeout: 200 } });
    open.push(migrator);
    return migrator;
  }

  async function tables({ knex }: Migrator): Promise<string[]> {
    return knex('pg_tables')
      .where({ schemaname: 'public' })
      .whereIn('tablename', ['shelves', 'books'])
      .orderBy('tablename')
      .pluck('tablename');
  }

  test('goes up and down by head, by steps, and by a part of a name', async () => {
    const migrator = migratorFor(shelves, books);
    expect(await upgrade(migrator, { target: '+1' })).toEqual({ ran: [shelves.name] });
    expect(await upgrade(migrator)).toEqual({ ran: [books.name] });
    expect(await upgrade(migrator)).toEqual({ ran: [] });
    expect(await downgrade(migrator, { target: '-1' })).toEqual({ ran: [books.name] });
    expect(await upgrade(migrator, { target: 'books' })).toEqual({ ran: [books.name] });
    expect(await downgrade(migrator, { target: 'shelves' })).toEqual({ ran: [books.name] });
    expect(await downgrade(migrator, { target: 'base' })).toEqual({ ran: [shelves.name] });
    expect(await tables(migrator)).toEqual([]);
  });

  test('refuses targets that nothing or too much is called', async () => {
    const migrator = migratorFor(shelves, books);
    await expect(upgrade(migrator, { target: 'lamps' })).rejects.toThrow('no migration is called lamps');
    await expect(upgrade(migrator, { target: '2026' })).rejects.toThrow('may mean');
    await expect(upgrade(migrator, { target: '+3' })).rejects.toThrow('only 2 migration(s) are pending');
    await expect(downgrade(migrator, { target: '-1' })).rejects.toThrow('only 0 migration(s) are applied');
  });

  test('names file, line, statement and reason of what failed, and leaves the database as it was', async () => {
    const broken = written(
      '20260103000000_broken',
      `
    create table lamps (id integer);
    -- why
    alter table books
      add column pages integer,
      add column shade colour;
  `,
      '',
    );
    const migrator = migratorFor(shelves, books, broken);
    const before = await upgrade(migrator, { target: 'books' }).then(() => readDefinitions(migrator.knex));
    const error = await upgrade(migrator).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(MigrationError);
    expect(error).toMatchObject({
      failure: {
        place: 'migrations/20260103000000_broken.ts:7:24',
        number: '2 of 2',
        reason: 'type "colour" does not exist',
        sqlState: '42704',
        isUndone: true,
      },
    });
    expect(String(error)).toContain('add column shade colour');
    expect(await readDefinitions(migrator.knex)).toBe(before);
    expect((await readState(migrator.knex, migrator.project)).pending).toEqual([broken]);
  });

  test('names the statement of an error that PostgreSQL gives no place for', async () => {
    const twice = written('20260103000000_twice', `select 1;\n    create table shelves (id integer);`, '');
    const migrator = migratorFor(shelves, twice);
    await expect(upgrade(migrator)).rejects.toMatchObject({
      failure: {
        place: 'migrations/20260103000000_twice.ts:3:5',
        reason: 'relation "shelves" already exists',
      },
    });
  });

  test("explains what Knex's own builder sent when that fails", async () => {
    const built: MigrationFile = {
      ...written('20260103000000_built', '', ''),
      up: async (knex) => {
        await knex.schema.alterTable('shelves', (table) => table.integer('label'));
      },
    };
    await expect(upgrade(migratorFor(shelves, built))).rejects.toMatchObject({
      failure: {
        reason: 'column "label" of relation "shelves" already exists',
        statement: 'alter table "shelves" add column "label" integer',
      },
    });
  });

  test('finds files that were edited, lost, or slipped in between, and rows that are not ours', async () => {
    await upgrade(migratorFor(shelves, books));
    const edited = { ...shelves, source: `${shelves.source}\n` };
    const between = written('20260101120000_between', 'select 1', 'select 1');
    const last = written('20260104000000_last', 'select 1', 'select 1');
    await migratorFor().knex('knex_migrations').insert({ name: 'other.js', batch: 9 });
    const migrator = migratorFor(edited, between, last);
    const { faults } = await readState(migrator.knex, migrator.project);
    expect(faults.map((fault) => `${fault.is} ${fault.name}`)).toEqual([
      `missing ${books.name}`,
      'foreign other.js',
      `edited ${shelves.name}`,
    ]);
    await expect(upgrade(migrator)).rejects.toThrow(
      'edited: 20260101000000_shelves is not what this database ran',
    );
    const slipped = migratorFor(shelves, between, books, last);
    expect((await readState(slipped.knex, slipped.project)).faults).toContainEqual({
      is: 'reordered',
      name: between.name,
      after: books.name,
    });
  });

  test('takes the present files as what it ran when it is stamped', async () => {
    const edited = { ...shelves, source: `${shelves.source}\n` };
    await upgrade(migratorFor(shelves));
    const migrator = migratorFor(edited, books);
    expect(await stamp(migrator, 'shelves')).toEqual([shelves.name]);
    expect(await readState(migrator.knex, migrator.project)).toMatchObject({ faults: [], pending: [books] });
    await stamp(migrator, 'head');
    expect((await readState(migrator.knex, migrator.project)).pending).toEqual([]);
    expect(await tables(migrator)).toEqual(['shelves']);
    await stamp(migrator, 'base');
    expect((await readState(migrator.knex, migrator.project)).applied).toEqual([]);
  });

  test('prints a script that does the same as an upgrade, and leaves the same tables behind', async () => {
    const built: MigrationFile = {
      ...written('20260103000000_built', '', ''),
      up: async (knex) => {
        await knex.schema.createTable('lamps', (table) => table.string('shade').defaultTo('red?'));
        await knex('shelves').insert({ id: 1, label: `it's` });
      },
    };
    const named = written("20260104000000_o'clock", 'select 1 -- and a word after it', 'select 1');
    const migrator = migratorFor(shelves, books, built, named);
    const script = await offlineScript(migrator.project, migrator.project.files, 'up');
    expect(await tables(migrator)).toEqual([]);
    await migrator.knex.raw(script.replaceAll('?', '\\?'));
    const { applied, faults, pending } = await readState(migrator.knex, migrator.project);
    expect({ applied: applied.length, faults, pending }).toEqual({ applied: 4, faults: [], pending: [] });
    expect(await migrator.knex('shelves').select('*')).toEqual([{ id: 1, label: `it's` }]);
    const other = await createEmptyDatabase(server);
    const direct = openMigrator(other.ownerUrl, migrator.project);
    await upgrade(direct);
    expect(await readDefinitions(migrator.knex)).toBe(await readDefinitions(direct.knex));
    const rights = ({ knex }: Migrator) =>
      knex
        .raw<{ rows: unknown[] }>(
          `select relname, relacl::text from pg_class where relname in ('knex_migrations', 'migration_history') order by 1`,
        )
        .then(({ rows }) => rows);
    expect(await rights(migrator)).toEqual(await rights(direct));
    await direct.close();
    await other.drop();
  });

  test('runs what PostgreSQL refuses in a transaction, and drops an index that was left half built', async () => {
    const index = written(
      '20260103000000_index',
      `create unique index concurrently books_title on books (title)`,
      `drop index concurrently books_title`,
      { transaction: false },
    );
    const migrator = migratorFor(shelves, books, index);
    await upgrade(migrator, { target: 'books' });
    await migrator.knex('books').insert([
      { id: 1, title: 'one' },
      { id: 2, title: 'one' },
    ]);
    await expect(upgrade(migrator)).rejects.toThrow('could not create unique index "books_title"');
    expect(await migrator.knex('pg_class').where({ relname: 'books_title' })).toEqual([]);
    await migrator.knex('books').where({ id: 2 }).del();
    expect(await upgrade(migrator)).toEqual({ ran: [index.name] });
    expect(await downgrade(migrator, { target: '-1' })).toEqual({ ran: [index.name] });
  });

  test('means the same by a date, and prints it the same, whatever time zone the database is set to', async () => {
    const dated = written(
      '20260103000000_dated',
      `create table days (at timestamptz default '2026-03-04', day date default '2026-03-04', took interval default '26 hours');`,
      'drop table days;',
    );
    const definitionsIn = async (zone: string, style: string) => {
      await migratorFor().knex.raw(
        `alter role current_user in database ${database.name} set timezone = '${zone}';
         alter role current_user in database ${database.name} set datestyle = '${style}'`,
      );
      const migrator = migratorFor(dated);
      await upgrade(migrator);
      const definitions = await readDefinitions(migrator.knex);
      await downgrade(migrator, { target: 'base' });
      return definitions;
    };
    const one = await definitionsIn('UTC', 'ISO');
    expect(one).toContain('2026-03-04 00:00:00+00');
    expect(await definitionsIn('Asia/Jakarta', 'German')).toBe(one);
  });

  test('gives way to a sale that holds a lock and comes again', async () => {
    const wider = written(
      '20260103000000_wider',
      'alter table books add pages integer',
      'alter table books drop pages',
    );
    const migrator = migratorFor(shelves, books, wider);
    await upgrade(migrator, { target: 'books' });
    const sale = await migratorFor().knex.transaction();
    await sale.raw('lock table books in access exclusive mode');
    const upgrading = upgrade(migrator);
    setTimeout(() => void sale.rollback(), 700);
    expect(await upgrading).toEqual({ ran: [wider.name] });
  });
});

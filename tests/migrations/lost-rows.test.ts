import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { readDefinitions } from '../../src/main/db/migrator/definitions';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import type { Migrator } from '../../src/main/db/migrator/migrator';
import type { MigrationFile } from '../../src/main/db/migrator/project';
import { downgrade, upgrade } from '../../src/main/db/migrator/upgrade';
import { createEmptyDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';
import { urlOf } from '../support/test-server';
import { books, projectOf, shelves, written } from './written-migrations';

describe.each(inject('testServers'))('consent on $name', (server) => {
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

  async function shelvesWith(rows: object[], ...more: MigrationFile[]): Promise<Migrator> {
    const migrator = openMigrator(database.ownerUrl, projectOf(shelves, books, ...more));
    open.push(migrator);
    await upgrade(migrator, { target: 'books' });
    if (rows.length > 0) await migrator.knex('shelves').insert(rows);
    return migrator;
  }

  const filled = [
    { id: 1, label: 'poems' },
    { id: 2, label: null },
  ];
  const step = (up: string) => written('20260103000000_step', up, 'select 1');

  test.each([
    ['a table', 'drop table books; drop table shelves', 'the rows of table shelves'],
    [
      'a table by a detour',
      'do $$ begin execute $x$drop table shelves cascade$x$; end $$',
      'the rows of table shelves',
    ],
    ['a column', 'alter table shelves drop label', 'the values of column shelves.label'],
    ['some rows', 'delete from shelves where id = 2', '1 row(s) of table shelves'],
    ['all rows', 'truncate shelves cascade', 'the rows of table shelves'],
  ])('is demanded before %s with rows goes, and without it nothing changes', async (_, up, loss) => {
    const migrator = await shelvesWith(filled, step(up));
    const before = await readDefinitions(migrator.knex);
    await expect(upgrade(migrator)).rejects.toMatchObject({
      losses: [loss],
      message: expect.stringContaining('--allow-data-loss'),
    });
    expect(await readDefinitions(migrator.knex)).toBe(before);
    expect(await migrator.knex('shelves').orderBy('id')).toEqual(filled);
    expect(await upgrade(migrator, { allowDataLoss: true })).toEqual({ ran: ['20260103000000_step'] });
  });

  test('is demanded before a partition goes or loses rows, though its table keeps others', async () => {
    const logs = written(
      '20260103000000_logs',
      `create table logs (id integer, year integer) partition by range (year);
       create table logs_old partition of logs for values from (2000) to (2020) partition by range (year);
       create table logs_2010 partition of logs_old for values from (2010) to (2020);
       create table logs_new partition of logs for values from (2020) to (2040)`,
      'drop table logs',
    );
    const steps: [string, string[]][] = [
      ['drop table logs_2010', ['the rows of table logs_2010']],
      ['drop table logs_old', ['the rows of table logs_2010']],
      ['delete from logs where year = 2015', ['1 row(s) of table logs_2010']],
      ['truncate logs_new', ['the rows of table logs_new']],
      ['alter table logs drop id', ['the values of column logs.id']],
      ['drop table logs', ['the rows of table logs']],
      ['alter table logs detach partition logs_old', []],
    ];
    await upgrade(await shelvesWith([], logs));
    const { knex } = await shelvesWith([], logs);
    await knex('logs').insert([2015, 2025, 2026].map((year, id) => ({ id, year })));
    for (const [up, losses] of steps) {
      const next = written('20260104000000_step', up, 'select 1');
      const outcome = upgrade(await shelvesWith([], logs, next)).then(
        () => [],
        (error: unknown) => (error as { losses: string[] }).losses,
      );
      expect(await outcome, up).toEqual(losses);
    }
  });

  test('is not asked for on an empty database, where only earlier steps of the same way put rows in', async () => {
    const kinds = written('20260103000000_kinds', `insert into shelves values (1, 'poems')`, 'select 1');
    const fewer = written('20260104000000_fewer', 'delete from shelves', 'select 1');
    const none = written('20260105000000_none', 'drop table shelves cascade', 'select 1');
    const index = written('20260102120000_index', 'create index concurrently on books (title)', 'select 1', {
      transaction: false,
    });
    for (const files of [
      [shelves, books, kinds, fewer, none],
      [shelves, books, index, kinds, fewer, none],
    ]) {
      const migrator = openMigrator(database.ownerUrl, projectOf(...files));
      open.push(migrator);
      expect((await upgrade(migrator)).ran).toHaveLength(files.length);
      await migrator.knex.raw('drop table knex_migrations, migration_history, books');
    }
  });

  test.each([
    ['a table without rows goes', [], 'drop table books; drop table shelves'],
    ['a column that holds nothing goes', [{ id: 1, label: null }], 'alter table shelves drop label'],
    [
      'everything stays under another name',
      filled,
      'alter table shelves rename to racks; alter table racks rename label to sign',
    ],
    ['rows are changed', filled, `update shelves set label = 'new'`],
    [
      'a generated column goes',
      filled,
      'alter table shelves add twice integer generated always as (id * 2) stored; alter table shelves drop twice',
    ],
  ])('is not asked for when %s', async (_, rows, up) => {
    const migrator = await shelvesWith(rows, step(up));
    expect(await upgrade(migrator)).toEqual({ ran: ['20260103000000_step'] });
  });

  test('is not asked for on the way back when a new column still holds its default', async () => {
    const counted = written(
      '20260103000000_step',
      'alter table shelves add visits integer not null default 0',
      'alter table shelves drop visits',
    );
    const migrator = await shelvesWith(filled, counted);
    await upgrade(migrator);
    expect(await downgrade(migrator, { target: '-1' })).toEqual({ ran: [counted.name] });
    await upgrade(migrator);
    await migrator.knex('shelves').where({ id: 1 }).update({ visits: 3 });
    await expect(downgrade(migrator, { target: '-1' })).rejects.toMatchObject({
      losses: ['the values of column shelves.visits'],
    });
  });

  test('is asked for nothing in tables of others, which the step could not even read', async () => {
    const migrator = await shelvesWith(filled, step('alter table shelves add depth integer'));
    const other = openMigrator(urlOf(server, database.name, server.superuser), migrator.project);
    open.push(other);
    await other.knex.raw(
      'create schema crm; create table crm.people (id integer); insert into crm.people values (1)',
    );
    expect(await upgrade(migrator)).toEqual({ ran: ['20260103000000_step'] });
  });

  test('is not asked for where the file carries the rows over itself', async () => {
    const carried = written(
      '20260103000000_step',
      'create table racks as select id, label from shelves; drop table shelves cascade',
      'select 1',
      { carriesRowsOf: ['shelves'] },
    );
    const migrator = await shelvesWith(filled, carried);
    await upgrade(migrator);
    expect(await migrator.knex('racks').orderBy('id')).toEqual(filled);
  });
});

import { describe, expect, inject, test } from 'vitest';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { standingOf } from '../../src/main/db/migrator/standing';
import type { SchemaStanding } from '../../src/main/db/migrator/standing';
import { upgrade } from '../../src/main/db/migrator/upgrade';
import type { MigrationFile } from '../../src/main/db/migrator/project';
import { createEmptyDatabase } from '../support/template-database';
import { books, projectOf, shelves, written } from './written-migrations';

const drastic = written('20260104000000_drastic', 'drop table books', 'select 1', { change: 'breaking' });

describe.each(inject('testServers'))('how a schema stands on $name', (server) => {
  async function standing(migrated: MigrationFile[], known: MigrationFile[]): Promise<SchemaStanding> {
    const database = await createEmptyDatabase(server);
    const migrator = openMigrator(database.ownerUrl, projectOf(...migrated));
    try {
      await upgrade(migrator);
      return await standingOf(migrator.knex, projectOf(...known));
    } finally {
      await migrator.close();
      await database.drop();
    }
  }

  test.each<[string, MigrationFile[], MigrationFile[], SchemaStanding]>([
    ['empty before anybody was there', [], [shelves], { is: 'empty' }],
    ['current', [shelves, books], [shelves, books], { is: 'current' }],
    ['older, with what is pending', [shelves], [shelves, books], { is: 'older', pending: [books.name] }],
    [
      'newer and good for looking when all newer steps are compatible',
      [shelves, books],
      [shelves],
      { is: 'newer', unknown: [books.name], allows: 'reading' },
    ],
    [
      'newer and closed as soon as one is breaking',
      [shelves, books, drastic],
      [shelves],
      { is: 'newer', unknown: [books.name, drastic.name], allows: 'nothing' },
    ],
    [
      'newer and closed when a file in between is missing',
      [shelves, books, drastic],
      [shelves, drastic],
      { is: 'newer', unknown: [books.name], allows: 'nothing' },
    ],
  ])('%s', async (_, migrated, known, expected) => {
    expect(await standing(migrated, known)).toEqual(expected);
  });
});

import { expect, test } from 'vitest';
import { lintMigration, lintStatements } from '../../scripts/db/lint-statements';
import { project } from '../../src/main/db/migration-files';
import { written } from './written-migrations';

test.each(project.files.map((file) => [file.name, file] as const))(
  '%s does not block sales',
  async (_, file) => {
    expect(await lintMigration(file)).toEqual([]);
  },
);

test.each([
  [
    'a column with a volatile default',
    'alter table seats add column at timestamptz default clock_timestamp()',
    'adding-field-with-default',
  ],
  [
    'an index that is not built concurrently',
    'create index bookings_x on bookings (code)',
    'require-concurrent-index-creation',
  ],
  [
    'a type change that rewrites',
    'alter table seats alter column label type varchar(20)',
    'changing-column-type',
  ],
  [
    'a not-null without a validated check',
    'alter table seats alter column label set not null',
    'adding-not-nullable-field',
  ],
  [
    'a check that reads all rows at once',
    `alter table seats add constraint x check (label <> '')`,
    'constraint-missing-not-valid',
  ],
  [
    'a foreign key that reads all rows at once',
    'alter table seats add constraint x foreign key (hold_id) references holds (id)',
    'adding-foreign-key-constraint',
  ],
  [
    'a column that older apps read and that is dropped',
    'alter table users drop column name',
    'ban-drop-column',
  ],
])('flags %s', (_, statement, rule) => {
  const file = written('20260101000000_step', '', '', { change: 'compatible' });
  expect(lintStatements(file, ['create table lamps (id integer)', statement])).toContainEqual(
    expect.objectContaining({ rule, statement }),
  );
});

test.each([
  ['a new table does as it likes', ['create table lamps (id integer)', 'create index lamps_x on lamps (id)']],
  ['a column with a constant default', ['alter table seats add column a integer not null default 0']],
  ['an index on a table that no sale waits for', ['create index users_x on users (name)']],
  ['a check in two steps', [`alter table seats add constraint x check (label <> '') not valid`]],
  [
    'a rule that the file says it means',
    ['-- squawk-ignore changing-column-type\nalter table seats alter column label type varchar(20)'],
  ],
])('lets %s pass', (_, statements) => {
  expect(
    lintStatements(written('20260101000000_step', '', '', { change: 'compatible' }), statements),
  ).toEqual([]);
});

test('lets a file that is breaking drop and rename', () => {
  const file = written('20260101000000_step', '', '', { change: 'breaking' });
  expect(
    lintStatements(file, [
      'alter table users drop column name',
      'alter table tills rename column name to title',
    ]),
  ).toEqual([]);
});

test('lets an index be built concurrently outside a transaction', () => {
  const file = written('20260101000000_step', '', '', { transaction: false });
  expect(lintStatements(file, ['create index concurrently seats_x on seats (label)'])).toEqual([]);
});

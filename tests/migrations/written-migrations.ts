import type { MigrationFile, MigrationProject } from '../../src/main/db/migrator/project';
import { sql } from '../../src/main/db/migrator/sql';
import type { MigrationConfig } from '../../src/main/db/migrator/sql';

/** A migration file as somebody would write it, from the SQL of its two halves. */
export function written(name: string, up: string, down: string, config: MigrationConfig = {}): MigrationFile {
  const source = [
    `export async function up(knex: Knex): Promise<void> {`,
    `  await sql(knex)\`${up}\`;`,
    `}`,
    ``,
    `export async function down(knex: Knex): Promise<void> {`,
    `  await sql(knex)\`${down}\`;`,
    `}`,
    ``,
  ].join('\n');
  return {
    name,
    source,
    config,
    up: (knex) => sql(knex)(template(up)),
    down: (knex) => sql(knex)(template(down)),
  };
}

export function projectOf(...files: MigrationFile[]): MigrationProject {
  return { files, lockName: 'tests', readers: ['box_office_till'] };
}

function template(text: string): TemplateStringsArray {
  return Object.assign([text], { raw: [text] });
}

/** Two tables, of which the second needs the first. */
export const shelves = written(
  '20260101000000_shelves',
  `
    create table shelves (id integer primary key, label text);
  `,
  `
    drop table shelves;
  `,
  { change: 'breaking' },
);
export const books = written(
  '20260102000000_books',
  `
    create table books (id integer primary key, shelf_id integer references shelves (id), title text not null);
  `,
  `
    drop table books;
  `,
  { change: 'compatible' },
);

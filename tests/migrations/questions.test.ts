import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createEmptyDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';
import { urlOf } from '../support/test-server';
import { atTerminal, hasTerminals } from './terminal';

const [server] = inject('testServers');

/** What only a person at a terminal is asked. On one server: the questions do not depend on its version. */
describe.runIf(hasTerminals && server !== undefined)('at a terminal', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    if (server === undefined) return;
    database = await createEmptyDatabase(server);
    environment = {
      ...process.env,
      BOX_OFFICE_DATABASE_URL: urlOf(server, database.name, server.superuser),
    };
  });
  afterAll(() => database?.drop());

  async function ask(statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(statement)).rows as unknown[];
    } finally {
      await client.end();
    }
  }

  describe('reset', () => {
    const reset = (name: string) =>
      atTerminal(['scripts/db.mjs', 'reset'], { cwd: path.resolve('.'), environment }, [
        ['Type the database', name],
      ]);

    test('shows what is there and asks for the database’s name, and does nothing for another one', async () => {
      await ask('create table keepsakes as select 7 as seven');
      const { code, screen } = await reset('box_office');
      expect(screen).toMatch(/keepsakes +1 rows/);
      expect(screen).toContain(
        `This database is called ${database.name}, not box_office. Nothing was changed.`,
      );
      expect(code).toBe(1);
      expect(await ask('select seven from keepsakes')).toEqual([{ seven: 7 }]);
    });

    test('drops everything and migrates again once the name is typed', async () => {
      const { code, screen } = await reset(database.name);
      expect(screen).toContain(`${database.name} is empty and at head.`);
      expect(code).toBe(0);
      expect(
        await ask(`select to_regclass('keepsakes') as keepsakes, to_regclass('seats')::text as seats`),
      ).toEqual([{ keepsakes: null, seats: 'seats' }]);
    });
  });

  describe('revision --autogenerate', () => {
    let clone: string;
    beforeAll(() => {
      clone = cloneWithLamps();
    });

    const question = 'Was lamps.shade renamed to colour? [y/N]';
    async function generate(answer: string): Promise<string> {
      const before = migrationsIn(clone);
      const { code, screen } = await atTerminal(
        ['scripts/db.mjs', 'revision', '--autogenerate', '-m', `Answer ${answer}`],
        { cwd: clone, environment },
        [[question, answer]],
      );
      expect(screen).toContain(question);
      expect(code).toBe(0);
      const made = migrationsIn(clone).filter((name) => !before.includes(name));
      expect(made).toHaveLength(1);
      const file = path.join(clone, 'migrations', made[0] ?? '');
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      return text;
    }

    test('asks whether a column was renamed, and takes no for a drop and an add', async () => {
      const text = await generate('n');
      expect(text).toContain('drop column shade');
      expect(text).toContain('add column colour text');
      expect(text).not.toContain('rename column');
    });

    test('writes a rename both ways where the answer is yes', async () => {
      const text = await generate('y');
      expect(text).toContain('rename column shade to colour');
      expect(text).toContain('rename column colour to shade');
      expect(text).not.toContain('drop column');
    });
  });
});

const cloned = [
  'migrations',
  'scripts',
  'src/main',
  'src/shared',
  'package.json',
  'package-lock.json',

  'tsconfig.base.json',
];
const lamps = 'migrations/20991231000000_lamps.ts';

/** A clone whose migrations make a lamp with a shade, while its models declare a colour. */
function cloneWithLamps(): string {
  const clone = mkdtempSync(path.join(inject('scratchFolder'), 'clone-'));
  chmodSync(clone, 0o755);
  for (const part of cloned) cpSync(path.resolve(part), path.join(clone, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(clone, 'node_modules'));
  writeFileSync(
    path.join(clone, 'src/main/models/lamps.sql'),
    'create table lamps (id integer primary key, colour text);\n',
  );
  writeFileSync(
    path.join(clone, lamps),
    `import type { Knex } from 'knex';
import { sql } from '../src/main/db/migrator/sql';

export async function up(knex: Knex): Promise<void> {
  await sql(knex)\`create table lamps (id integer primary key, shade text)\`;
}

export async function down(knex: Knex): Promise<void> {
  await sql(knex)\`drop table lamps\`;
}
`,
  );
  return clone;
}

function migrationsIn(clone: string): string[] {
  return readdirSync(path.join(clone, 'migrations')).sort();
}

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { autogenerate } from '../../../scripts/db/differ/autogenerate';
import type { Generated, Part } from '../../../scripts/db/differ/autogenerate';
import { definitionLines, describeDifference } from '../../../scripts/db/definition-lines';
import { generatedRevision } from '../../../scripts/db/revision-file';
import { openScratch } from '../../../scripts/db/scratch';
import type { ScratchDatabase } from '../../../scripts/db/scratch';
import { openMigrator } from '../../../src/main/db/migrator/migrator';
import { ownTables } from '../../../src/main/db/migrator/history';
import { downgrade, upgrade } from '../../../src/main/db/migrator/upgrade';
import type { TestServer } from '../../support/test-server';
import { projectOf, written } from '../written-migrations';
import { baseRows, baseSchema, rowProbes } from './base';
import type { Edit } from './edit';

/** The base schema once without and once with rows, to be cloned for every edit. */
export interface Bench {
  readonly empty: string;
  readonly filled: string;
  tryEdit(edit: Edit): Promise<Outcome>;
  drop(): Promise<void>;
}

/** What came of one edit; all lists are empty when it is as it should be. */
export interface Outcome {
  /** What PostgreSQL refused, or what differed after the proof. */
  readonly unproven: readonly string[];
  /** Run on a database with rows: what still differs from the models, which probes changed, what the way back left different. */
  readonly stillDiffers: readonly string[];
  readonly rowsChanged: readonly string[];
  readonly notUndone: readonly string[];
  readonly up: string;
}

export async function setUpBench(server: TestServer): Promise<Bench> {
  const admin = new Client({ ...connectionTo(server, 'postgres') });
  await admin.connect();
  const name = () => `edit_${randomBytes(6).toString('hex')}`;
  const [empty, filled] = [name(), name()];
  await admin.query(`create database ${empty} template template0`);
  await inDatabase(server, empty, (scratch) => scratch.run([baseSchema]));
  await admin.query(`create database ${filled} template ${empty}`);
  await inDatabase(server, filled, (scratch) => scratch.run([baseRows]));
  return {
    empty,
    filled,
    tryEdit: async (edit) => {
      const clones = [name(), name(), name()];
      const [models = '', migrated = '', live = ''] = clones;
      await admin.query(`create database ${models} template ${empty}`);
      await admin.query(`create database ${migrated} template ${empty}`);
      await admin.query(`create database ${live} template ${edit.onEmptyTables ? empty : filled}`);
      try {
        return await inDatabase(server, models, (declared) =>
          inDatabase(server, migrated, (made) =>
            inDatabase(server, live, (used) => tryOne(edit, declared, made, used)),
          ),
        );
      } finally {
        for (const clone of clones) await admin.query(`drop database if exists ${clone} with (force)`);
      }
    },
    drop: async () => {
      for (const each of [empty, filled]) await admin.query(`drop database if exists ${each} with (force)`);
      await admin.end();
    },
  };
}

async function tryOne(
  edit: Edit,
  declared: ScratchDatabase,
  migrated: ScratchDatabase,
  live: ScratchDatabase,
): Promise<Outcome> {
  await declared.run([edit.sql]);
  const generated = await autogenerate(migrated, declared, { renames: edit.renames ?? [] });
  if (generated === null)
    return { unproven: ['it saw nothing'], stillDiffers: [], rowsChanged: [], notUndone: [], up: '' };
  const up = generated.parts.flatMap((part) => part.up.map(({ sql }) => sql)).join(';\n');
  if (generated.unproven.length > 0)
    return { unproven: generated.unproven, stillDiffers: [], rowsChanged: [], notUndone: [], up };
  return { unproven: [], up, ...(await onRows(edit, generated, declared, live)) };
}

/** Through the files' own text and the runner, as a release would. */
async function onRows(edit: Edit, { parts }: Generated, declared: ScratchDatabase, live: ScratchDatabase) {
  const before = await definitionLines(live);
  const probesBefore = await probe(live, edit.keeps?.[0]);
  const files = parts.map((part, index) => fileOf(part, index));
  const migrator = openMigrator(live.config, projectOf(...files));
  try {
    await upgrade(migrator, { allowDataLoss: true });
    const stillDiffers = describeDifference(await definitionLines(live), await definitionLines(declared));
    const probesAfter = await probe(live, edit.keeps?.[1]);
    await downgrade(migrator, { target: 'base', allowDataLoss: true });
    await migrator.knex.raw(`drop table ${ownTables.join(', ')}`);
    return {
      stillDiffers,
      rowsChanged: changed(edit, probesBefore, probesAfter),
      notUndone: describeDifference(await definitionLines(live), before),
    };
  } finally {
    await migrator.close();
  }
}

function fileOf({ up, down }: Part, index: number) {
  const text = generatedRevision('An edit', { up, down, problems: [] });
  const [first = '', second = ''] = [...text.matchAll(/await sql\(knex\)`([^]*?)\n {2}`;/g)].map(
    (match) => `${match[1]}\n  `,
  );
  return written(`2026010${index + 1}000000_edit`, first, second);
}

/** The last answer is to the edit's own question; the others count where the edit leaves those tables and names alone. */
function changed({ losesRows }: Edit, before: readonly string[], after: readonly string[]): string[] {
  const asked = losesRows ? before.slice(rowProbes.length) : before;
  const offset = before.length - asked.length;
  return asked.flatMap((answer, index) =>
    answer === after[offset + index] ? [] : [`${answer} became ${after[offset + index]}`],
  );
}

/** What the probes answer; one that asks for what is not there answers so. */
async function probe(scratch: ScratchDatabase, own: string | undefined): Promise<string[]> {
  const answers: string[] = [];
  for (const text of [...rowProbes, ...(own === undefined ? [] : [own])]) {
    const answer = await scratch.pool.query({ text, rowMode: 'array' }).catch(() => ({ rows: ['gone'] }));
    answers.push(JSON.stringify(answer.rows));
  }
  return answers;
}

async function inDatabase<T>(
  server: TestServer,
  name: string,
  work: (scratch: ScratchDatabase) => Promise<T>,
): Promise<T> {
  const scratch = openScratch(connectionTo(server, name), name);
  try {
    return await work(scratch);
  } finally {
    await scratch.pool.end();
  }
}

function connectionTo({ port, superuser }: TestServer, database: string) {
  return { host: '127.0.0.1', port, database, ...superuser, ssl: false };
}

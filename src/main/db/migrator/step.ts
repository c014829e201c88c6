import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import { readDefinitionLines } from './definitions';
import { createHistory, grantReading, recordDefinitions, recordStep } from './history';
import { filledColumns, removedSince, rowsBefore } from './lost-rows';
import type { Removal } from './lost-rows';
import { MigrationError, migrationError } from './migration-error';
import { knexSource } from './migrator';
import type { Migrator } from './migrator';
import { RowsWouldBeLost } from './migrator-refusal';
import { runsInTransaction } from './project';
import type { MigrationFile } from './project';
import { readApplied } from './state';
import { inTurn } from './turn';
import {
  areDroppedAlready,
  awaitBuilds,
  concurrentIndexes,
  dropUnfinishedIndexes,
} from './unfinished-indexes';

/** One migration to be run in one direction. */
export interface Step {
  readonly file: MigrationFile;
  readonly direction: 'up' | 'down';
  readonly allowDataLoss: boolean;
  readonly isLast: boolean;
}

/** Thrown inside the step's savepoint and caught right outside: run again after a look at these columns. */
class LookFirst extends Error {
  constructor(readonly columns: Removal['columns']) {
    super('look first');
  }
}

/**
 * Runs a step unless another process has done it meanwhile; returns the milliseconds, or `null` when there was nothing to do. Where
 * a table stays locked it gives way, waits and tries again. Throws `MigrationError` and `RowsWouldBeLost`; nothing has changed then.
 */
export async function runStep(migrator: Migrator, step: Step): Promise<number | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryStep(migrator, step);
    } catch (error) {
      if (!isLockTrouble(error) || attempt >= migrator.patience.attempts) throw error;
      migrator.report({ is: 'waiting_for_lock', name: step.file.name, attempt });
      await delay(Math.min(250 * 2 ** attempt, 15_000) * (0.5 + Math.random()));
    }
  }
}

/**
 * Runs the first steps of an empty database in one transaction, so that nobody ever finds it half made; returns the names, none when
 * another process was first.
 */
export function runFirstSteps(migrator: Migrator, steps: Iterable<Step>): Promise<string[]> {
  const { knex, project, patience } = migrator;
  return inTurn(knex, project, patience, async (trx) => {
    if ((await readApplied(trx)).length > 0) return [];
    const ran: string[] = [];
    for (const step of steps) {
      const milliseconds = await runAndRecord(migrator, trx, step, step.isLast);
      const { name } = step.file;
      ran.push(name);
      migrator.report({ is: 'done', direction: 'up', name, milliseconds });
    }
    return ran;
  });
}

function tryStep(migrator: Migrator, step: Step): Promise<number | null> {
  const { knex, project, patience } = migrator;
  return inTurn(knex, project, patience, async (trx) => {
    const isApplied = (await readApplied(trx)).some(({ name }) => name === step.file.name);
    return isApplied === (step.direction === 'up') ? null : runAndRecord(migrator, trx, step, true);
  });
}

/** `isRecorded`: the definitions are kept as well. Reading them takes a moment, so not where the same transaction goes on. */
async function runAndRecord(
  migrator: Migrator,
  trx: Knex.Transaction,
  step: Step,
  isRecorded: boolean,
): Promise<number> {
  const began = performance.now();
  if (runsInTransaction(step.file)) await runWatched(migrator, trx, step);
  else await runOutside(migrator, step);
  const milliseconds = Math.round(performance.now() - began);
  await recordStep(trx, step.file, step.direction, milliseconds);
  await grantReading(trx, migrator.project);
  if (isRecorded) await recordDefinitions(trx, await readDefinitionLines(trx));
  return milliseconds;
}

/** Runs the file, compares which rows it did away with, and takes everything back when nobody consented. */
async function runWatched(migrator: Migrator, trx: Knex.Transaction, step: Step): Promise<void> {
  if (step.allowDataLoss) return runFile(migrator, trx, step);
  const before = await rowsBefore(trx);
  try {
    await trx.transaction(async (nested) => {
      await runFile(migrator, nested, step);
      const { losses, columns } = await removedSince(nested, before, step.file.config.carriesRowsOf ?? []);
      if (losses.length > 0) throw new RowsWouldBeLost(step.file.name, step.direction, losses);
      if (columns.length > 0) throw new LookFirst(columns);
    });
  } catch (error) {
    if (!(error instanceof LookFirst)) throw error;
    const losses = await filledColumns(trx, error.columns);
    if (losses.length > 0) throw new RowsWouldBeLost(step.file.name, step.direction, losses);
    await runFile(migrator, trx, step);
  }
}

/** PostgreSQL undoes nothing here: what an index leaves that failed or was killed is looked after, before and after. */
async function runOutside({ knex, project, patience, report }: Migrator, step: Step): Promise<void> {
  await knex.raw(createHistory);
  const indexes = await concurrentIndexes(step.file, step.direction);
  // Building and dropping them concurrently holds no sale up, and a backup may take longer than a sale.
  const lockTimeout = indexes.isAll ? Math.max(patience.lockTimeout, 10 * 60_000) : patience.lockTimeout;
  await knex.raw(`set search_path = public; set lock_timeout = ${lockTimeout}; set statement_timeout = 0`);
  // Then PostgreSQL does not go on for long when we are killed; not every system has it.
  await knex.raw(`set client_connection_check_interval = '1s'`).catch(() => undefined);
  await awaitBuilds(knex, patience, () =>
    report({ is: 'waiting_for_lock', name: step.file.name, attempt: 1 }),
  );
  await dropUnfinishedIndexes(knex, indexes);
  const file = (await areDroppedAlready(knex, indexes)) ? withNothingToDo(step.file) : step.file;
  try {
    await runFile({ knex, project }, knex, { ...step, file });
  } catch (error) {
    // Where even that fails the next try does it, and what happened first is what people have to know.
    await dropUnfinishedIndexes(knex, indexes).catch(() => undefined);
    throw error;
  }
}

function withNothingToDo(file: MigrationFile): MigrationFile {
  const nothing = () => Promise.resolve();
  return { ...file, up: nothing, down: nothing };
}

/** Knex's own migrator does the running and keeps its own table. */
async function runFile(
  { knex, project }: Pick<Migrator, 'knex' | 'project'>,
  handle: Knex,
  step: Step,
): Promise<void> {
  let lastQuery: string | null = null;
  const listen = (_: Error, query: { sql?: string }) => {
    // What comes after the first only says that the transaction is over.
    lastQuery ??= query.sql ?? null;
  };
  knex.on('query-error', listen);
  try {
    await handle.raw(createHistory);
    await freeKnexLock(handle);
    const settings = {
      migrationSource: knexSource(
        project.files.map((each) => (each.name === step.file.name ? step.file : each)),
      ),
      name: step.file.name,
      // Ours is done already, and names what it finds.
      disableMigrationsListValidation: true,
    };
    if (step.direction === 'up') await handle.migrate.up(settings);
    else await handle.migrate.down(settings);
  } catch (error) {
    throw migrationError(step.file, step.direction, error, lastQuery);
  } finally {
    knex.off('query-error', listen);
  }
}

/** Knex's lock row survives a killed process; ours does not, and we hold ours, so nobody else can be migrating. */
async function freeKnexLock(handle: Knex): Promise<void> {
  const found = await handle.raw<{ rows: { there: boolean }[] }>(
    `select to_regclass('public.knex_migrations_lock') is not null as there`,
  );
  if (found.rows[0]?.there === true) await handle('public.knex_migrations_lock').update({ is_locked: 0 });
}

/** Lock not available, or a deadlock that we lost; in the file's statements or in our own look at the tables. */
function isLockTrouble(error: unknown): boolean {
  const cause = error instanceof MigrationError ? error.cause : error;
  return cause instanceof Error && 'code' in cause && (cause.code === '55P03' || cause.code === '40P01');
}

import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import { recordedDefinitions } from './history';
import { MigratorRefusal } from './migrator-refusal';
import { recordStatements } from './offline';
import type { MigrationFile } from './project';
import type { Patience } from './turn';

/** Which indexes a file builds and drops concurrently, and whether it does nothing else. */
export interface ConcurrentIndexes {
  readonly built: readonly string[];
  readonly dropped: readonly string[];
  readonly isAll: boolean;
}

const begin = String.raw`^(?:\s|--[^\n]*\n)*`;
const name = String.raw`(?:"?public"?\.)?("(?:[^"]|"")+"|[\w$]+)`;
const builds = new RegExp(
  String.raw`${begin}create\s+(?:unique\s+)?index\s+concurrently\s+(?:if\s+not\s+exists\s+)?${name}\s+on\b`,
  'i',
);
const drops = new RegExp(
  String.raw`${begin}drop\s+index\s+concurrently\s+(?:if\s+exists\s+)?${name}\s*$`,
  'i',
);

/** Reads it off the statements that the file would send; none where it needs answers to know what to send. */
export async function concurrentIndexes(
  file: MigrationFile,
  direction: 'up' | 'down',
): Promise<ConcurrentIndexes> {
  const statements = await recordStatements(file, direction).catch(() => ['unknown']);
  const named = (pattern: RegExp) =>
    statements.flatMap((each) => {
      const found = pattern.exec(each)?.[1];
      if (found === undefined) return [];
      return [found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found.toLowerCase()];
    });
  const [built, dropped] = [named(builds), named(drops)];
  return { built, dropped, isAll: built.length + dropped.length === statements.length };
}

/**
 * Drops what a step that failed or was killed left of its indexes: those half built, and those that PostgreSQL finished for a
 * client that was gone, so that no run could note it. To be called in turn: no other migrator builds one.
 */
export async function dropUnfinishedIndexes(
  knex: Knex,
  { built, dropped }: ConcurrentIndexes,
): Promise<void> {
  const recorded = await recordedDefinitions(knex);
  const found = await knex.raw<{ rows: { name: string; id: string; isValid: boolean }[] }>(
    `select c.relname as name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as id, i.indisvalid as "isValid"
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'i' and n.nspname = 'public' and pg_has_role(c.relowner, 'usage')
        and (not i.indisvalid or c.relname = any (?)) and not c.relname = any (?)`,
    [[...built], [...dropped]],
  );
  for (const { id, isValid } of found.rows) {
    const isOlder = recorded === null || recorded.some((line) => line.startsWith(`index ${id}: `));
    if (isValid && isOlder) continue;
    await knex.raw(`drop index concurrently if exists ${id}`);
  }
}

/** Whether all that a step was to drop is gone, though it was there after the last step: a killed one got that far. */
export async function areDroppedAlready(knex: Knex, { dropped, isAll }: ConcurrentIndexes): Promise<boolean> {
  if (!isAll || dropped.length === 0) return false;
  const there = await knex.raw<{ rows: { id: string; isThere: boolean }[] }>(
    `select 'public.' || quote_ident(name) as id, to_regclass('public.' || quote_ident(name)) is not null as "isThere"
       from unnest(?::text[]) name`,
    [[...dropped]],
  );
  const recorded = (await recordedDefinitions(knex)) ?? [];
  return there.rows.every(
    ({ id, isThere }) => !isThere && recorded.some((line) => line.startsWith(`index ${id}: `)),
  );
}

/** PostgreSQL goes on building for a client that was killed. `waits` is told once. */
export async function awaitBuilds(knex: Knex, { turnTimeout }: Patience, waits: () => void): Promise<void> {
  const until = Date.now() + turnTimeout;
  for (let isFirst = true; await isBuilding(knex); isFirst = false) {
    if (isFirst) waits();
    if (Date.now() > until)
      throw new MigratorRefusal('an index is still being built in this database; try again later');
    await delay(200);
  }
}

async function isBuilding(knex: Knex): Promise<boolean> {
  const found = await knex.raw<{ rows: { building: boolean }[] }>(
    `select exists (select from pg_stat_progress_create_index p join pg_class c on c.oid = p.relid
       where p.datname = current_database() and c.relnamespace = 'public'::regnamespace
         and pg_has_role(c.relowner, 'usage')) as building`,
  );
  return found.rows[0]?.building === true;
}

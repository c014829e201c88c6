import { setTimeout as delay } from 'node:timers/promises';
import knexModule, { type Knex } from 'knex';
import { refuse } from '../../shared/refusals/refusal';
import { codeAndMessage } from './connection-problem';
import { project } from './migration-files';
import type { SchemaStanding } from './migrations';
import { migrateToLatest, schemaStanding } from './migrations';
import type { MigratorReport } from './migrator/migrator';
import type { ServerAddress } from './server-address';
import { clientConfig } from './server-address';

/** Milliseconds that a half-made schema must stay as it is, with nobody migrating, before it counts as older. */
const settledAfter = 1_500;

/** How the schema stands once nobody is setting it up: what looks half done may be a first start that is under way. */
export async function settledStanding(address: ServerAddress): Promise<SchemaStanding> {
  return withKnex(address, async (knex) => {
    let last: SchemaStanding | Unreadable | null = null;
    let since = Date.now();
    for (;;) {
      const now = await schemaStanding(knex).catch(orUnreadable);
      if ('is' in now && now.is !== 'older') return now;
      if (JSON.stringify(now) !== JSON.stringify(last) || (await isBeingMigrated(knex))) since = Date.now();
      last = now;
      if (Date.now() - since >= settledAfter) {
        if ('is' in now) return now;
        throw now.unreadable;
      }
      await delay(150);
    }
  });
}

/**
 * Sets an empty database up. Twenty at once are fine: one makes the tables, the others wait. Refuses with `set_up_needs_rights`
 * where the login is not the owner.
 */
export async function setUp(
  address: ServerAddress,
  report?: (report: MigratorReport) => void,
): Promise<void> {
  try {
    await migrateToLatest(await clientConfig(address), report ? { report } : {});
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const { code } = codeAndMessage(cause);
    if (code !== '42501' && code !== 'BO010') throw error;
    refuse('set_up_needs_rights', { statement: statementFor(address, cause) });
  }
}

/** Throws for a schema that this app must not work on: a newer one, unless its migrations let older apps read. */
export function refuseStanding(standing: SchemaStanding): void {
  if (standing.is === 'older') refuse('schema_older', { pending: [...standing.pending] });
  if (standing.is === 'newer' && standing.allows === 'nothing')
    refuse('schema_newer', { unknown: [...standing.unknown] });
}

/** What a newer app did to the schema; `null` where this one knows everything. */
export function newerSchemaOf(standing: SchemaStanding): readonly string[] | null {
  return standing.is === 'newer' ? standing.unknown : null;
}

/** The one line for the database administrator. */
function statementFor({ database, user }: ServerAddress, error: unknown): string {
  const hint = typeof error === 'object' && error !== null && 'hint' in error ? error.hint : null;
  if (typeof hint === 'string' && hint !== '') return hint;
  return `alter database ${quoted(database)} owner to ${quoted(user)};`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

interface Unreadable {
  readonly unreadable: unknown;
}

/** A till may not read the list of migrations while it is being made. */
function orUnreadable(error: unknown): Unreadable {
  if (codeAndMessage(error).code === '42501') return { unreadable: error };
  throw error;
}

/** Asked, never waited for inside PostgreSQL: a session that waits there would hold up an index that is built meanwhile. */
async function isBeingMigrated(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { isFree: boolean }[] }>(
    `select pg_try_advisory_xact_lock_shared(hashtextextended(?, 0)) as "isFree"`,
    [project.lockName],
  );
  return rows[0]?.isFree !== true;
}

async function withKnex<T>(address: ServerAddress, work: (knex: Knex) => Promise<T>): Promise<T> {
  const silent = () => undefined;
  const knex = knexModule({
    client: 'pg',
    connection: await clientConfig(address),
    pool: { min: 0, max: 1 },
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}

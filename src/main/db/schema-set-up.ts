import knexModule, { type Knex } from 'knex';
import { refuse } from '../../shared/refusals/refusal';
import { codeAndMessage } from './connection-problem';
import type { SchemaStanding } from './migrations';
import { migrateToLatest, schemaStanding } from './migrations';
import type { ServerAddress } from './server-address';
import { clientConfig } from './server-address';

/** How the schema stands once nobody is migrating: what looks half done is read again under the migrations' lock. */
export async function settledStanding(address: ServerAddress): Promise<SchemaStanding> {
  return withKnex(address, async (knex) => {
    const first = await schemaStanding(knex).catch(orUnreadable);
    if (first !== null && first.is !== 'older') return first;
    return knex.transaction(async (waiting) => {
      await waiting.raw(`select pg_advisory_xact_lock_shared(hashtextextended('box_office migrations', 0))`);
      return schemaStanding(waiting);
    });
  });
}

/**
 * Sets an empty database up. Twenty at once are fine: one makes the tables, the others wait. Refuses with `set_up_needs_rights`
 * where the login is not the owner.
 */
export async function setUp(address: ServerAddress): Promise<void> {
  try {
    await migrateToLatest(await clientConfig(address));
  } catch (error) {
    const { code } = codeAndMessage(error);
    if (code !== '42501' && code !== 'BO010') throw error;
    refuse('set_up_needs_rights', { statement: statementFor(address, error) });
  }
}

/** Throws for a schema that this app must not work on. */
export function refuseStanding(standing: SchemaStanding): void {
  if (standing.is === 'older') refuse('schema_older', { pending: [...standing.pending] });
  if (standing.is === 'newer') refuse('schema_newer', { unknown: [...standing.unknown] });
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

/** A till may not read the list of migrations while it is being made. */
function orUnreadable(error: unknown): null {
  if (codeAndMessage(error).code === '42501') return null;
  throw error;
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

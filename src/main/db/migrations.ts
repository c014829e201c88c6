import knexModule, { type Knex } from 'knex';
import { knownMigrations, migrationSource } from './migrator/source';

/** How a database's schema stands to this app. `empty`: none of our tables. */
export type SchemaStanding =
  | { readonly is: 'empty' }
  | { readonly is: 'current' }
  | { readonly is: 'older'; readonly pending: readonly string[] }
  | { readonly is: 'newer'; readonly unknown: readonly string[] };

/** Reads how the schema stands; changes nothing and needs no owner's rights. */
export async function schemaStanding(knex: Knex): Promise<SchemaStanding> {
  const found = await knex.raw<{ rows: { exists: boolean }[] }>(
    `select to_regclass('public.knex_migrations') is not null and to_regclass('public.events') is not null as exists`,
  );
  if (found.rows[0]?.exists !== true) return { is: 'empty' };
  const done = await knex<{ name: string }>('knex_migrations').orderBy('id').pluck('name');
  const unknown = done.filter((name: string) => !knownMigrations.includes(name));
  if (unknown.length > 0) return { is: 'newer', unknown };
  const pending = knownMigrations.filter((name) => !done.includes(name));
  return pending.length === 0 ? { is: 'current' } : { is: 'older', pending };
}

/**
 * Brings a database to this app's schema, with the owner's connection. Safe to call from twenty processes at once: one migrates
 * under an advisory lock, the others wait and find nothing to do (which needs no owner's rights). Whoever is killed in between holds nobody up.
 */
export async function migrateToLatest(ownerConnection: string | Knex.PgConnectionConfig): Promise<void> {
  const knex = knexModule({
    client: 'pg',
    connection: ownerConnection,
    pool: { min: 0, max: 2 },
    migrations: { migrationSource },
  });
  try {
    if ((await schemaStanding(knex)).is === 'current') return;
    await knex.transaction(async (lockHolder) => {
      await lockHolder.raw(`select pg_advisory_xact_lock(hashtextextended('box_office migrations', 0))`);
      if ((await schemaStanding(knex)).is === 'current') return;
      await freeKnexLock(knex);
      await knex.migrate.latest();
      await knex.raw('grant select on knex_migrations to box_office_till');
    });
  } finally {
    await knex.destroy();
  }
}

/** Knex's own lock row survives a killed process; ours does not, and we hold ours, so nobody else can be migrating. */
async function freeKnexLock(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('knex_migrations_lock'))
    await knex('knex_migrations_lock').update({ is_locked: 0 });
}

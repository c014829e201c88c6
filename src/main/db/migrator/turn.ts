import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import { asEverywhere } from './definitions';
import { MigratorRefusal } from './migrator-refusal';
import type { MigrationProject } from './project';

/** How the migrator deals with others on the same database. */
export interface Patience {
  /** Longest wait for a table's lock before the step gives way and tries again, in ms. */
  readonly lockTimeout: number;
  /** How often a step that found a table locked is tried. */
  readonly attempts: number;
  /** Longest wait for another process that migrates, in ms. */
  readonly turnTimeout: number;
}

/** Sales wait at most three seconds for us, and we come again for about a minute. */
export const usualPatience: Patience = { lockTimeout: 3_000, attempts: 8, turnTimeout: 15 * 60_000 };

/**
 * Does `work` in one transaction that holds the migrator's advisory lock, which ends with the transaction however that ends. It is
 * polled: a session that waits inside PostgreSQL keeps a snapshot, and an index built concurrently would wait for it for ever.
 */
export async function inTurn<T>(
  knex: Knex,
  project: MigrationProject,
  patience: Patience,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  const began = Date.now();
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    const result = await knex.transaction(async (trx) => {
      if (!(await tryTurn(trx, project))) return null;
      await prepareSession(trx, patience);
      return { value: await work(trx) };
    });
    if (result) return result.value;
    if (Date.now() - began > patience.turnTimeout)
      throw new MigratorRefusal(
        'another process has been migrating this database all the while; try again later',
      );
    await delay(pause + Math.random() * pause);
  }
}

async function tryTurn(trx: Knex, { lockName }: MigrationProject): Promise<boolean> {
  const answer = await trx.raw<{ rows: { mine: boolean }[] }>(
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine',
    [lockName],
  );
  return answer.rows[0]?.mine === true;
}

/** Names in migrations mean the schema `public`, whoever signs in and whatever an administrator set for the role. */
async function prepareSession(trx: Knex, { lockTimeout }: Patience): Promise<void> {
  await actAsOwner(trx);
  await trx.raw(
    `set local search_path = public; set local lock_timeout = ${lockTimeout}; set local statement_timeout = 0;
     set local idle_in_transaction_session_timeout = 0; set local check_function_bodies = on; ${asEverywhere}`,
  );
}

/** What a superuser or a member of the owning role makes belongs to the owner of what is there, so that the owner can go on with it. */
async function actAsOwner(trx: Knex): Promise<void> {
  const found = await trx.raw<{ rows: { owner: string }[] }>(
    `select quote_ident(r.rolname) as owner from pg_class c join pg_roles r on r.oid = c.relowner
      where c.oid = to_regclass('public.knex_migrations') and r.rolname <> session_user
        and pg_has_role(session_user, r.oid,
          case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)`,
  );
  const [row] = found.rows;
  if (row) await trx.raw(`set local role ${row.owner}`);
}

import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { MigratorRefusal } from '../../src/main/db/migrator/migrator-refusal';
import type { Connection } from './database';

/** A database that lives for one command. */
export interface ScratchDatabase {
  readonly config: Connection;
  readonly pool: Pool;
  /** Runs statements one after the other; the first that fails throws PostgreSQL's error. */
  run(statements: readonly string[]): Promise<void>;
}

/** The signed-in role may not make databases. */
export class NoScratch extends MigratorRefusal {
  override readonly name = 'NoScratch';
  constructor(readonly user: string) {
    super(
      `${user} may not create databases on this server, and what is compared must be built there. ` +
        `Either: alter role ${user} createdb; or leave BOX_OFFICE_DATABASE_URL out and compare on the database of this PC.`,
    );
  }
}

const prefix = 'box_office_scratch';
const tooOldMs = 60 * 60 * 1000;

/**
 * Makes databases on the server that is being compared, so that both sides are printed by the same PostgreSQL, and drops them
 * however the work ends. Those that a killed command left behind an hour ago go as well. Throws `NoScratch`.
 */
export async function withScratch<T>(
  server: Connection,
  count: number,
  work: (...databases: ScratchDatabase[]) => Promise<T>,
): Promise<T> {
  const names = Array.from(
    { length: count },
    () => `${prefix}_${Date.now()}_${randomBytes(4).toString('hex')}`,
  );
  const made: ScratchDatabase[] = [];
  try {
    await asAdmin(server, forgetOld);
    const results = await Promise.allSettled(names.map((name) => make(server, name)));
    for (const result of results) if (result.status === 'fulfilled') made.push(result.value);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    return await work(...made);
  } finally {
    await Promise.all(made.map(({ pool }) => pool.end()));
    // Each drop is a checkpoint, and those at the same time share one.
    const drop = (name: string) =>
      asAdmin(server, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      });
    await Promise.all(names.map(drop));
  }
}

async function make(server: Connection, name: string): Promise<ScratchDatabase> {
  await asAdmin(server, async (admin) => {
    await admin.query(`create database ${name} template template0`).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '42501')
        throw new NoScratch(server.user);
      throw error;
    });
  });
  return openScratch(server, name);
}

/** A database that is there already, seen as a scratch database; its pool has to be ended. */
export function openScratch(server: Connection, name: string): ScratchDatabase {
  // Nobody will miss it after a power cut.
  const config = {
    ...server,
    database: name,
    options:
      '-c synchronous_commit=off -c client_min_messages=warning -c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres',
  };
  const pool = new Pool({ ...config, max: 2 });
  pool.on('error', () => undefined);
  return { config, pool, run: (statements) => runAll(pool, statements) };
}

/** In one transaction, as the migration will. */
async function runAll(pool: Pool, statements: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin; set local search_path = public');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function forgetOld(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like '${prefix}\\_%' and pg_has_role(datdba, 'usage')`,
  );
  for (const { name } of rows) {
    const made = Number(name.split('_')[3]);
    if (Date.now() - made > tooOldMs) await admin.query(`drop database if exists ${name} with (force)`);
  }
}

async function asAdmin(server: Connection, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ ...server, options: '-c client_min_messages=warning' });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

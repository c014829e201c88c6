import { Client } from 'pg';
import { ownerRole } from './cluster';
import { EmbeddedServerError } from './faults';
import type { Passwords } from './passwords';

export const databaseName = 'box_office';
/** What a till may do; it cannot sign in itself. */
export const tillGroup = 'box_office_till';
/** This PC's own sign-in, a member of the group. */
export const pcRole = 'box_office_pc';

/**
 * Signs in as the owner, which proves that the server on this port is ours, and makes roles and database where they
 * are missing. The database gets its name last: where it has it, all the rest is done. To be called in turn.
 */
export async function ensureDatabase(port: number, passwords: Passwords, making: () => void): Promise<void> {
  await asOwner(port, passwords, 'postgres', async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (found.rowCount !== 0) return;
    making();
    await makeRoles(client, passwords);
    await makeDatabase(client);
  });
}

async function makeRoles(client: Client, passwords: Passwords): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const present = new Set(rows.map((row) => row.rolname));
  if (!present.has(tillGroup)) await client.query(`create role ${tillGroup} nologin`);
  if (!present.has(pcRole)) await client.query(`create role ${pcRole} login in role ${tillGroup}`);
  await client.query(`alter role ${pcRole} password ${client.escapeLiteral(passwords.till)}`);
}

async function makeDatabase(client: Client): Promise<void> {
  const making = `${databaseName}_making`;
  await client.query(`drop database if exists ${making}`);
  await client.query(`create database ${making} owner ${ownerRole}`);
  await client.query(`revoke all on database ${making} from public`);
  await client.query(`grant connect on database ${making} to ${tillGroup}`);
  await client.query('revoke all on database postgres, template1 from public');
  await client.query(`alter database ${making} rename to ${databaseName}`);
}

async function asOwner(
  port: number,
  passwords: Passwords,
  database: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    database,
    user: ownerRole,
    password: passwords.owner,
    ssl: false,
    connectionTimeoutMillis: 10_000,
    application_name: 'box-office start',
  });
  // Without a listener an error between two queries would end the process; the next query reports it.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedServerError({ code: 'not_answering', folder: `127.0.0.1:${port}`, reason });
  });
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

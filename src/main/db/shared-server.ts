import { Client } from 'pg';
import type { StartStep } from '../../shared/contract/live';
import { refuse, Refused } from '../../shared/refusals/refusal';
import { problemOf } from './connection-problem';
import type { DatabasePlace, OpenedServer } from './opened-server';
import { newerSchemaOf, refuseStanding, settledStanding, setUp } from './schema-set-up';
import type { ServerAddress } from './server-address';
import { clientConfig } from './server-address';
import { upgradeSteps } from './start-upgrade';

/** PostgreSQL's oldest major version that we work on. */
export const oldestVersion = 15;

/** A PostgreSQL that several tills share. An empty database is set up; one with an older schema is never upgraded by a till. */
export function sharedServer(address: ServerAddress): DatabasePlace {
  return {
    kind: 'shared',
    where: address,
    open: (says) => open(address, says).catch((error: unknown) => refuseConnection(address, error)),
  };
}

async function open(address: ServerAddress, says: (step: StartStep) => void): Promise<OpenedServer> {
  const { version } = await askLogin(address);
  if (version < oldestVersion) refuse('cannot_connect', { problem: 'too_old', ...placeOf(address) });
  const standing = await settledStanding(address);
  refuseStanding(standing);
  if (standing.is === 'empty') await setUp(address, upgradeSteps(says));
  // Asked again, because setting up changes what the login owns.
  const login = await askLogin(address);
  if (!login.mayActAsTill) refuse('cannot_connect', { problem: 'no_rights', ...placeOf(address) });
  return {
    address,
    serverVersion: login.versionText,
    loginOwnsSchema: login.ownsSchema,
    newerSchema: newerSchemaOf(standing),
    leave: async () => undefined,
  };
}

/** What a login is and may do, and on which server. */
export interface LoginFacts {
  /** Major version. */
  readonly version: number;
  readonly versionText: string;
  readonly ownsSchema: boolean;
  readonly mayActAsTill: boolean;
  /** Whether it could make our tables in an empty database. */
  readonly mayCreate: boolean;
}

/** Signs in and asks. Throws what the driver throws. */
export async function askLogin(address: ServerAddress): Promise<LoginFacts> {
  const client = new Client({ ...(await clientConfig(address)), application_name: 'box-office start' });
  // Without a listener an error between two queries would end the process; the next query reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Omit<LoginFacts, 'version'> & { versionNumber: number }>(loginQuery);
    const [row] = rows;
    if (row === undefined) throw new Error('the server did not say what this login may do');
    return { ...row, version: Math.trunc(row.versionNumber / 10_000) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const loginQuery = `
  select current_setting('server_version_num')::integer as "versionNumber",
    split_part(current_setting('server_version'), ' ', 1) as "versionText",
    coalesce((select pg_has_role(session_user, c.relowner, 'member') from pg_class c
      where c.oid = to_regclass('public.events')), false)
      or (select rolsuper from pg_roles where rolname = session_user) as "ownsSchema",
    coalesce((select pg_has_role(session_user, r.oid, 'member') from pg_roles r
      where r.rolname = 'box_office_till'), false) as "mayActAsTill",
    has_schema_privilege(session_user, 'public', 'create') as "mayCreate"`;

/** Keeps refusals, and turns everything else that keeps us out into `cannot_connect`. */
export function refuseConnection(address: ServerAddress, error: unknown): never {
  if (error instanceof Refused) throw error;
  const facts = { problem: problemOf(error), ...placeOf(address) };
  throw new Refused({ code: 'cannot_connect', facts }, { cause: error });
}

function placeOf({ host, port, database, user }: ServerAddress) {
  return { host, port, database, user };
}

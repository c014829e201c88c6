import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../src/main/db/embedded/free-port';
import { serverUserFor } from '../../src/main/db/embedded/os-user';
import type { OsUser } from '../../src/main/db/embedded/os-user';
import { makePrivateFolder, writePrivateFile } from '../../src/main/db/embedded/private-file';
import { runProgram } from '../../src/main/db/embedded/run-program';
import { urlOf } from './test-server';
import type { SignIn, TestServer } from './test-server';

const programs = '/usr/lib/postgresql/15/bin';

/** Debian 12's PostgreSQL 15, our floor, set up as a venue's administrator would; `null` where it is not installed. */
export async function startDebianServer(folder: string): Promise<TestServer | null> {
  if (!existsSync(path.join(programs, 'initdb'))) return null;
  const user = await serverUserFor([]);
  const server: TestServer = {
    name: 'debian-15',
    port: await freePort(null),
    superuser: signIn('postgres'),
    owner: signIn('box_office_owner'),
    till: signIn('box_office_pc'),
  };
  await makePrivateFolder(folder, user);
  await makeCluster(folder, server, user);
  const start = [
    'start',
    '--pgdata',
    path.join(folder, 'cluster'),
    '--log',
    path.join(folder, 'log'),
    '--wait',
  ];
  await run('pg_ctl', [...start, '--silent'], user);
  await makeRoles(server);
  return server;
}

async function makeCluster(folder: string, server: TestServer, user: OsUser | null): Promise<void> {
  const cluster = path.join(folder, 'cluster');
  const passwordFile = path.join(folder, 'password');
  await writePrivateFile(passwordFile, server.superuser.password, user);
  const who = ['--username', server.superuser.user, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  await run(
    'initdb',
    ['--pgdata', cluster, ...who, '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    user,
  );
  const settings = [
    `port = ${server.port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = ''`,
    'max_connections = 200',
    'jit = off',
    'fsync = off',
    'synchronous_commit = off',
    'full_page_writes = off',
  ];
  await appendFile(path.join(cluster, 'postgresql.conf'), `${settings.join('\n')}\n`);
}

async function makeRoles(server: TestServer): Promise<void> {
  const client = new Client({ connectionString: urlOf(server, 'postgres', server.superuser) });
  await client.connect();
  const { owner, till } = server;
  await client.query(`create role ${owner.user} login password ${client.escapeLiteral(owner.password)}`);
  // The line that the first migration asks an administrator for where its own role may not make roles.
  await client.query(`create role box_office_till nologin; grant box_office_till to ${owner.user}`);
  await client.query(
    `create role ${till.user} login password ${client.escapeLiteral(till.password)} in role box_office_till`,
  );
  await client.end();
}

async function run(program: string, args: string[], user: OsUser | null): Promise<void> {
  const { exitCode, output } = await runProgram(path.join(programs, program), args, user);
  if (exitCode !== 0) throw new Error(`${program} of PostgreSQL 15 failed: ${output}`);
}

function signIn(user: string): SignIn {
  return { user, password: randomBytes(18).toString('base64url') };
}

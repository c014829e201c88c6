import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { EmbeddedServerError } from '../../src/main/db/embedded/faults';
import { passwordsIn } from '../../src/main/db/embedded/passwords';
import { join, newDataFolder, query } from './test-folders';

describe('a running embedded server', () => {
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await join(newDataFolder());
  });
  afterAll(() => server.release());

  test('keeps its passwords in a file that only its OS user can read', () => {
    const file = statSync(passwordsIn(server.clusterFolder));
    const cluster = statSync(server.clusterFolder);
    expect(file.uid).toBe(cluster.uid);
    if (process.platform === 'win32') return;
    expect((file.mode & 0o777).toString(8)).toBe('600');
    expect((cluster.mode & 0o777).toString(8)).toBe('700');
  });

  test('writes no password into its log', async () => {
    const folder = path.join(server.clusterFolder, 'log');
    await query(
      server,
      'owner',
      `alter role box_office_pc password '${server.till.password}' nonsense`,
    ).catch(() => {});
    const logged = () =>
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .join('');
    // The server's log has a writer of its own, which may be a moment behind.
    await expect.poll(logged, { timeout: 10_000 }).toContain('unrecognized role option');
    expect(logged()).not.toContain(server.till.password);
    expect(logged()).not.toContain(server.owner.password);
  });

  test('answers on loopback and on no other address of this machine', async () => {
    const others = Object.values(os.networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    if (process.platform === 'linux') others.push('127.0.0.2');
    expect(await answers('127.0.0.1', server.port)).toBe(true);
    for (const address of others) expect(await answers(address, server.port)).toBe(false);
  });

  test('sorts alike everywhere, checks its pages and keeps its clock in UTC', async () => {
    const [facts] = await query(
      server,
      'till',
      `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
         current_setting('data_checksums') as checksums, current_setting('TimeZone') as zone
       from pg_database where datname = current_database()`,
    );
    expect(facts).toEqual({
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      checksums: 'on',
      zone: 'UTC',
    });
  });

  test.each([
    ['make a role', 'create role other', 'box_office', '42501'],
    ['make a database', 'create database other', 'box_office', '42501'],
    ['make a table', 'create table other (id int)', 'box_office', '42501'],
    ['make a temporary table', 'create temporary table other (id int)', 'box_office', '42501'],
    ['enter the maintenance database', 'select 1', 'postgres', '42501'],
    ['read a file of the server', `select pg_read_file('box-office-passwords.json')`, 'box_office', '42501'],
  ])('does not let a till %s', async (_, sql, database, code) => {
    await expect(query(server, 'till', sql, database)).rejects.toMatchObject({ code });
  });

  test('asks for the password', async () => {
    const stranger: EmbeddedServer = { ...server, till: { ...server.till, password: 'guess' } };
    await expect(query(stranger, 'till', 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('data of another major version', () => {
  test('stay untouched in their own folder, and no empty cluster is made beside them', async () => {
    const folder = newDataFolder();
    const older = path.join(folder, 'database', 'postgres-17');
    mkdirSync(older, { recursive: true });
    writeFileSync(path.join(older, 'PG_VERSION'), '17\n');

    const fault = await join(folder).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EmbeddedServerError);
    expect(fault).toMatchObject({
      fault: { code: 'other_major_version', folder: older, found: '17', expected: 18 },
    });
    expect(readdirSync(path.join(folder, 'database'))).not.toContain('postgres-18');
    expect(readdirSync(older)).toEqual(['PG_VERSION']);
  });

  test('are recognised under a wrong folder name as well', async () => {
    const folder = newDataFolder();
    const first = await join(folder);
    await first.release();
    const strange = path.join(folder, 'database', 'postgres-18', 'PG_VERSION');
    writeFileSync(strange, '16\n');
    await expect(join(folder)).rejects.toMatchObject({ fault: { code: 'other_major_version', found: '16' } });
  });
});

test('says what failed when the cluster is damaged', async () => {
  const folder = newDataFolder();
  const first = await join(folder);
  await first.release();
  const broken = newDataFolder();
  cpSync(path.join(folder, 'database'), path.join(broken, 'database'), {
    recursive: true,
    preserveTimestamps: true,
  });
  writeFileSync(path.join(broken, 'database', 'postgres-18', 'postgresql.conf'), 'nonsense = 1\n');
  await expect(join(broken)).rejects.toMatchObject({
    fault: { code: 'program_failed', program: 'pg_ctl start' },
  });
});

function answers(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2000 });
    const finish = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket
      .once('connect', () => finish(true))
      .once('error', () => finish(false))
      .once('timeout', () => finish(false));
  });
}

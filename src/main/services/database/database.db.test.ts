import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { localCertificate, strangersCertificate } from '../../../../tests/support/test-certificates';
import { createEmptyDatabase, createTestDatabase } from '../../../../tests/support/template-database';
import type { TestDatabase } from '../../../../tests/support/template-database';
import type { TestOffice } from '../../../../tests/support/test-office';
import { openHouse, openTestOffice, people } from '../../../../tests/support/test-office';
import { openTlsProxy } from '../../../../tests/support/tls-proxy';
import type { SecretStore } from '../../devices/secret-store';

describe.each(inject('testServers'))('testing a connection to $name', (server) => {
  let database: TestDatabase;
  let office: TestOffice;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    office = await openTestOffice({ databaseUrl: database.tillUrl });
    folder = mkdtempSync(path.join(os.tmpdir(), 'ca-'));
    writeFileSync(path.join(folder, 'local.pem'), localCertificate.certificate);
    writeFileSync(path.join(folder, 'stranger.pem'), strangersCertificate.certificate);
  });
  afterAll(async () => {
    await office.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const till = () => ({ host: '127.0.0.1', port: server.port, database: database.name, ...server.till });
  const all = ['found', 'answered', 'signed_in', 'recent_enough', 'schema', 'rights'];
  const went = ({ steps }: { steps: { step: string; ok: boolean }[] }) =>
    steps.map(({ step, ok }) => (ok ? step : `${step} failed`));

  test('goes all the way with a till’s login', async () => {
    const result = await office.ask('database.test', till());
    expect(result).toMatchObject({ ok: true, problem: null, detail: null });
    expect(went(result)).toEqual(all);
  });

  test.each([
    ['name_not_found', { host: 'nowhere.invalid' }, ['found failed']],
    ['refused', { port: 1 }, ['found', 'answered failed']],
    ['password', { password: 'wrong' }, ['found', 'answered', 'signed_in failed']],
    ['password', { user: 'nobody_here' }, ['found', 'answered', 'signed_in failed']],
    ['tls_not_offered', { tls: 'verify' }, ['found', 'answered', 'encrypted failed']],
  ] as const)('ends with %s where %o', async (problem, change, steps) => {
    const result = await office.ask('database.test', { ...till(), tls: 'disable', ...change });
    expect(result).toMatchObject({ ok: false, problem });
    expect(went(result)).toEqual(steps);
    expect(JSON.stringify(result)).not.toContain(server.till.password);
  });

  test('says that there is no such database', async () => {
    const result = await office.ask('database.test', {
      ...till(),
      ...server.owner,
      database: 'no_such_house',
    });
    expect(result).toMatchObject({ ok: false, problem: 'no_such_database' });
  });

  test('says when a server takes the call and never answers', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const result = await office.ask('database.test', { ...till(), port });
    expect(result).toMatchObject({ ok: false, problem: 'no_answer' });
    mute.close();
  }, 20_000);

  test('says that the rights are missing to set an empty database up', async () => {
    const empty = await createEmptyDatabase(server);
    const result = await office.ask('database.test', { ...till(), database: empty.name });
    expect(result).toMatchObject({ ok: false, problem: 'no_rights' });
    expect(
      await office.ask('database.test', { ...till(), ...server.owner, database: empty.name }),
    ).toMatchObject({
      ok: true,
    });
    await empty.drop();
  });

  test('trusts a certificate by its own authority and name, and no other', async () => {
    const ours = await openTlsProxy(server.port, localCertificate);
    const strangers = await openTlsProxy(server.port, strangersCertificate);
    const encrypted = { ...till(), tls: 'verify' as const };
    try {
      const good = { ...encrypted, port: ours.port, caFile: path.join(folder, 'local.pem') };
      expect(went(await office.ask('database.test', good))).toEqual([
        'found',
        'answered',
        'encrypted',
        'signed_in',
        'recent_enough',
        'schema',
        'rights',
      ]);
      const bad = [
        { ...encrypted, port: ours.port },
        { ...encrypted, port: ours.port, caFile: path.join(folder, 'stranger.pem') },
        { ...encrypted, port: strangers.port, caFile: path.join(folder, 'stranger.pem') },
      ];
      for (const address of bad)
        expect(await office.ask('database.test', address)).toMatchObject({
          ok: false,
          problem: 'tls_not_trusted',
        });
    } finally {
      await Promise.all([ours.close(), strangers.close()]);
    }
  });
});

describe.each(inject('testServers'))('moving to a shared $name', (server) => {
  let first: TestDatabase;
  let second: TestDatabase;
  let dataFolder: string;
  beforeEach(async () => {
    [first, second] = await Promise.all([createTestDatabase(server), createTestDatabase(server)]);
    dataFolder = mkdtempSync(path.join(os.tmpdir(), 'moving-'));
  });
  afterEach(async () => {
    await Promise.all([first.drop(), second.drop()]);
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const addressOf = ({ name }: TestDatabase) => ({
    host: '127.0.0.1',
    port: server.port,
    database: name,
    ...server.till,
  });
  /** A safe place that only pretends, but keeps the secret unreadable in the file. */
  const safe: SecretStore = {
    isSafe: () => true,
    seal: (secret) => Buffer.from(Buffer.from(secret).toReversed()),
    open: (sealed) => Buffer.from(sealed.toReversed()).toString(),
  };
  const kept = () => readFileSync(path.join(dataFolder, 'shared-database.json'), 'utf8');

  /** An office that was moved to the first database before anybody was there. */
  async function movedOffice(secrets: SecretStore): Promise<TestOffice> {
    const office = await openTestOffice({ dataFolder, secrets });
    await office.ask('database.useShared', addressOf(first));
    return office;
  }

  test('keeps the password sealed, and finds the way again at the next start', async () => {
    const office = await movedOffice(safe);
    expect(await office.ask('database.current', {})).toMatchObject({
      kind: 'shared',
      database: first.name,
      passwordKept: 'safely',
      encryption: 'off',
    });
    expect(kept()).not.toContain(server.till.password);
    await office.close();
    const again = await openTestOffice({ dataFolder, secrets: safe });
    expect(await again.ask('session.current', {})).toMatchObject({ state: 'no_admin' });
    await again.close();
  });

  test('asks before it keeps a password where the system has no safe place', async () => {
    const office = await openTestOffice({ dataFolder });
    expect(await office.refusal('database.useShared', addressOf(first))).toEqual({
      code: 'no_safe_storage',
      facts: { host: '127.0.0.1' },
    });
    const choice = await office.ask('database.useShared', { ...addressOf(first), keepPlainly: true });
    expect(choice).toMatchObject({ passwordKept: 'plainly' });
    await office.close();
  });

  test('takes an admin once there is one, ends the sessions, and stays where it is when the new place is closed', async () => {
    const office = await movedOffice(safe);
    await openHouse(office);
    expect(await office.refusal('database.useShared', addressOf(second), { window: 2 })).toMatchObject({
      code: 'not_allowed',
    });
    const closed = { ...addressOf(second), password: 'wrong' };
    expect(await office.refusal('database.useShared', closed)).toMatchObject({
      code: 'cannot_connect',
      facts: { problem: 'password' },
    });
    expect(await office.ask('session.current', {})).toMatchObject({
      state: 'signed_in',
      till: { name: 'Front' },
    });
    await office.ask('database.useShared', addressOf(second));
    expect(await office.ask('session.current', {})).toEqual({ state: 'no_admin', person: null, till: null });
    await office.ask('database.useShared', addressOf(first));
    await office.ask('users.signIn', people.admin);
    // The same till as before, because its id is kept.
    expect(await office.ask('session.current', {})).toMatchObject({ till: { name: 'Front', number: 1 } });
    await office.close();
  });

  test('is not for Settings where the environment names the database', async () => {
    const office = await openTestOffice({ databaseUrl: first.tillUrl });
    await office.ask('session.current', {});
    expect(await office.refusal('database.useShared', addressOf(second))).toMatchObject({ code: 'bad_call' });
    expect(await office.ask('database.current', {})).toMatchObject({
      fromEnvironment: true,
      passwordKept: 'not_at_all',
    });
    await office.close();
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { project } from '../../src/main/db/migration-files';
import { readDefinitions } from '../../src/main/db/migrator/definitions';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { readState } from '../../src/main/db/migrator/state';
import { upgrade } from '../../src/main/db/migrator/upgrade';
import { createEmptyDatabase } from '../support/template-database';
import type { TestDatabase } from '../support/template-database';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.resolve('node_modules/.upgrader-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.resolve('tests/migrations/upgrader.ts'), outDir: folder, target: 'node20.18' },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startUpgrader(database: TestDatabase) {
  const child = spawn(process.execPath, [path.join(folder, 'upgrader.js'), database.ownerUrl], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  createInterface(child.stderr).on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, lines, ended };
}

describe.each(inject('testServers'))('several processes on $name', (server) => {
  const head = project.files.map(({ name }) => name);

  async function definitionsOf(database: TestDatabase): Promise<string> {
    const migrator = openMigrator(database.ownerUrl, project);
    try {
      const { pending, faults } = await readState(migrator.knex, project);
      expect({ pending, faults }).toEqual({ pending: [], faults: [] });
      return await readDefinitions(migrator.knex);
    } finally {
      await migrator.close();
    }
  }

  test('twenty upgrade one empty database at once: all succeed, and each migration ran once', async () => {
    const database = await createEmptyDatabase(server);
    const all = Array.from({ length: 20 }, () => startUpgrader(database));
    const codes = await Promise.all(all.map(({ ended }) => ended));
    expect({ codes, said: all.filter((_, index) => codes[index] !== 0).map(({ lines }) => lines) }).toEqual({
      codes: Array.from({ length: 20 }, () => 0),
      said: [],
    });
    const ran = all.flatMap(({ lines }) => (JSON.parse(lines.at(-1) ?? '{}') as { ran: string[] }).ran);
    expect(ran.sort()).toEqual(head);
    await definitionsOf(database);
    await database.drop();
  }, 120_000);

  test('one killed in the middle leaves a database that the next one finishes', async () => {
    const whole = await createEmptyDatabase(server);
    const migrator = openMigrator(whole.ownerUrl, project);
    await upgrade(migrator);
    await migrator.close();
    const expected = await definitionsOf(whole);
    await whole.drop();
    for (const pause of [0, 15, 40, 80]) {
      const database = await createEmptyDatabase(server);
      const victim = startUpgrader(database);
      await new Promise<void>((resolve) => void victim.child.stdout.once('data', () => resolve()));
      await delay(pause);
      victim.child.kill('SIGKILL');
      await victim.ended;
      const next = startUpgrader(database);
      expect(await next.ended, next.lines.join('\n')).toBe(0);
      expect(await definitionsOf(database)).toBe(expected);
      await database.drop();
    }
  }, 120_000);
});

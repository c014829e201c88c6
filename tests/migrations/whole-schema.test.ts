import { readFileSync } from 'node:fs';
import { describe, expect, inject, test, vi } from 'vitest';
import { definitionLines, describeDifference } from '../../scripts/db/definition-lines';
import { dumpFile, dumpSchema } from '../../scripts/db/dump-schema';
import { loadMigrations } from '../../scripts/db/migrated';
import { loadModels, readModels } from '../../scripts/db/models';
import { driftedRowTypes, makeRowTypes } from '../../scripts/db/row-types';
import { withScratch } from '../../scripts/db/scratch';
import type { ScratchDatabase } from '../../scripts/db/scratch';
import { splitStatements } from '../../src/main/db/migrator/statements';
import { project } from '../../src/main/db/migration-files';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { downgrade, upgrade } from '../../src/main/db/migrator/upgrade';
import type { TestServer } from '../support/test-server';

vi.setConfig({ testTimeout: 120_000 });

function scratchOn<T>(
  { port, superuser }: TestServer,
  work: (one: ScratchDatabase, two: ScratchDatabase, empty: ScratchDatabase) => Promise<T>,
): Promise<T> {
  const connection = { host: '127.0.0.1', port, database: 'postgres', ...superuser, ssl: false };
  return withScratch(connection, 3, (one, two, empty) => {
    if (!one || !two || !empty) throw new Error('three were asked for');
    return work(one, two, empty);
  });
}

describe.each(inject('testServers'))('the schema on $name', (server) => {
  test('is the same whether migrations or models make it', () =>
    scratchOn(server, async (migrated, declared) => {
      await Promise.all([loadMigrations(migrated, project), loadModels(declared, readModels())]);
      expect(describeDifference(await definitionLines(migrated), await definitionLines(declared))).toEqual(
        [],
      );
    }));

  test('is byte for byte the same after base, head, base and head again, and base is empty', () =>
    scratchOn(server, async (once, twice, empty) => {
      await loadMigrations(once, project);
      const migrator = openMigrator(twice.config, project);
      await upgrade(migrator);
      await downgrade(migrator, { target: 'base' });
      expect(describeDifference(await definitionLines(twice), await definitionLines(empty))).toEqual([]);
      await migrator.close();
      await loadMigrations(twice, project);
      expect(await definitionLines(twice)).toEqual(await definitionLines(once));
      expect(await dumpSchema(twice, empty)).toBe(await dumpSchema(once, empty));
    }));

  test('is made anew by its own dump', () =>
    scratchOn(server, async (schema, again, empty) => {
      await loadMigrations(schema, project);
      const dump = await dumpSchema(schema, empty);
      await again.run(splitStatements(dump).map(({ text }) => text));
      expect(describeDifference(await definitionLines(again), await definitionLines(schema))).toEqual([]);
    }));
});

test('docs/schema.sql is what the migrations make (else: npm run db -- dump -o docs/schema.sql)', async () => {
  const [embedded] = inject('testServers').filter(({ name }) => name === 'embedded-18');
  if (!embedded) throw new Error('the embedded server runs in every test');
  await scratchOn(embedded, async (schema, _, empty) => {
    await loadMigrations(schema, project);
    expect(readFileSync(dumpFile, 'utf8').replaceAll('\r\n', '\n')).toBe(await dumpSchema(schema, empty));
  });
});

test('the row types are what the models say (else: npm run db -- types)', async () => {
  const [server] = inject('testServers');
  if (!server) throw new Error('a server runs in every test');
  await scratchOn(server, async (declared) => {
    await loadModels(declared, readModels());
    expect(driftedRowTypes(await makeRowTypes(declared))).toEqual([]);
  });
});

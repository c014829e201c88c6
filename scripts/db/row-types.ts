// Cast: what `require` returns has no type.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ownTables } from '../../src/main/db/migrator/history';
import type { ScratchDatabase } from './scratch';

/** Where the row types of the declared schema lie in the repository. */
export const rowTypesFolder = 'src/main/models/generated';

/** How values arrive through src/main/db/type-parsers.ts. */
const asTheDriverGivesThem = {
  'pg_catalog.int8': 'number',
  'pg_catalog.timestamptz': 'string',
  'pg_catalog.jsonb': 'unknown',
  'pg_catalog.bytea': 'Buffer',
};

/** Writes a row, an insert and an update type for every table, by path below the folder. */
export async function makeRowTypes(declared: ScratchDatabase): Promise<Map<string, string>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-types-'));
  try {
    await quietly(() => runKanel(declared, folder));
    const settings = await resolveConfig(path.resolve('package.json'));
    const files = new Map<string, string>();
    for (const name of typeFilesIn(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8').replace(
        'import { Knex } from',
        'import type { Knex } from',
      );
      files.set(name, await format(text, { ...settings, parser: 'typescript' }));
    }
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of files that are missing, differ, or should not be there. */
export function driftedRowTypes(made: ReadonlyMap<string, string>): string[] {
  const there = typeFilesIn(rowTypesFolder);
  const differing = [...made].filter(
    ([name, text]) =>
      !there.includes(name) ||
      readFileSync(path.join(rowTypesFolder, name), 'utf8').replaceAll('\r\n', '\n') !== text,
  );
  return [...differing.map(([name]) => name), ...there.filter((name) => !made.has(name))];
}

export function typeFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
  } catch {
    return [];
  }
}

async function runKanel({ config }: ScratchDatabase, outputPath: string): Promise<void> {
  // They are CommonJS whose names Node cannot see from outside; `require` also keeps them out of every other command's start.
  const load = createRequire(path.resolve('package.json'));
  const { processDatabase } = load('kanel') as typeof import('kanel');
  const { generateKnexTablesModule } = load('kanel-knex') as typeof import('kanel-knex');
  const { host, port, database, user, password, ssl } = config;
  await processDatabase({
    connection: { host, port, database, user, password, ssl },
    schemas: ['public'],
    outputPath,
    enumStyle: 'type',
    typeFilter: ({ name, kind }) => !ownTables.includes(name) && kind !== 'function' && kind !== 'procedure',
    customTypeMap: asTheDriverGivesThem,
    preRenderHooks: [generateKnexTablesModule],
    // The house brands its ids where input is validated; rows carry plain values.
    generateIdentifierType: (column, { name }) => ({
      declarationType: 'typeDeclaration',
      name: `${pascal(name)}${pascal(column.name)}`,
      exportAs: 'named',
      typeDefinition: [asTypeScript[column.type.fullName] ?? 'string'],
    }),
  });
}

const asTypeScript: Record<string, string> = {
  'pg_catalog.int2': 'number',
  'pg_catalog.int4': 'number',
  'pg_catalog.int8': 'number',
  'pg_catalog.bool': 'boolean',
};

function pascal(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The generator prints what it does; our stdout is for answers. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log, info, warn } = console;
  Object.assign(console, { log: () => undefined, info: () => undefined, warn: () => undefined });
  try {
    await work();
  } finally {
    Object.assign(console, { log, info, warn });
  }
}

import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { MigrationConfig } from './sql';

/** A migration as a file of the project. */
export interface MigrationFile {
  /** File name without extension: `20261122150000_add_seats`. */
  readonly name: string;
  /** The file's text, for checksums and for the lines that messages name. */
  readonly source: string;
  readonly config: MigrationConfig;
  readonly up: (knex: Knex) => Promise<void>;
  readonly down: (knex: Knex) => Promise<void>;
}

/** Everything that the runner has to know of the project it works for. */
export interface MigrationProject {
  /** Oldest first. */
  readonly files: readonly MigrationFile[];
  /** Names the advisory lock: whoever migrates this product on a database holds it. */
  readonly lockName: string;
  /** Roles that may see how the schema stands; those that do not exist are left out. */
  readonly readers: readonly string[];
}

/** What `import.meta.glob` knows of one file. */
export interface MigrationModule {
  readonly up: (knex: Knex) => Promise<void>;
  readonly down: (knex: Knex) => Promise<void>;
  readonly config?: MigrationConfig;
}

/** Joins modules and sources, keyed by path, into files in the order of their names. */
export function migrationFiles(
  modules: Readonly<Record<string, MigrationModule>>,
  sources: Readonly<Record<string, string>>,
): MigrationFile[] {
  return Object.entries(modules)
    .map(([path, { up, down, config = {} }]) => {
      const name = path.replace(/^.*\//, '').replace(/\.ts$/, '');
      return { name, source: (sources[path] ?? '').replaceAll('\r\n', '\n'), config, up, down };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Changes with every edit of the file but not with its line endings, which Git may turn. */
export function checksumOf(file: MigrationFile): string {
  return createHash('sha256').update(file.source).digest('hex').slice(0, 16);
}

/** What an app that does not know this file may do. */
export function changeOf(file: MigrationFile): 'compatible' | 'breaking' {
  return file.config.change ?? 'breaking';
}

export function runsInTransaction(file: MigrationFile): boolean {
  return file.config.transaction !== false;
}

import knexModule, { type Knex } from 'knex';
import type { MigrationFile, MigrationProject } from './project';
import { usualPatience } from './turn';
import type { Patience } from './turn';

/** What the migrator is doing, for a screen or a terminal. */
export type MigratorReport =
  | {
      readonly is: 'step';
      readonly direction: 'up' | 'down';
      readonly name: string;
      readonly number: number;
      readonly count: number;
    }
  | {
      readonly is: 'done';
      readonly direction: 'up' | 'down';
      readonly name: string;
      readonly milliseconds: number;
    }
  | { readonly is: 'waiting_for_lock'; readonly name: string; readonly attempt: number };

/** A project on one database, with the owner's rights. Close it. */
export interface Migrator {
  readonly knex: Knex;
  readonly project: MigrationProject;
  readonly patience: Patience;
  readonly report: (report: MigratorReport) => void;
  close(): Promise<void>;
}

export interface MigratorSettings {
  readonly patience?: Partial<Patience>;
  readonly report?: (report: MigratorReport) => void;
}

/** Opens a pool of its own; nothing connects before the first statement. */
export function openMigrator(
  connection: string | Knex.PgConnectionConfig,
  project: MigrationProject,
  { patience = {}, report = () => undefined }: MigratorSettings = {},
): Migrator {
  const silent = () => undefined;
  const knex = knexModule({
    client: 'pg',
    connection: typeof connection === 'string' ? { connectionString: connection } : { ...connection },
    // One for the work and one that holds the lock while the work cannot be in a transaction.
    pool: { min: 0, max: 2 },
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
  return {
    knex,
    project,
    patience: { ...usualPatience, ...patience },
    report,
    close: () => knex.destroy(),
  };
}

/** The project's files as Knex wants them. */
export function knexSource(files: readonly MigrationFile[]): Knex.MigrationSource<string> {
  return {
    getMigrations: () => Promise.resolve(files.map(({ name }) => name)),
    getMigrationName: (name) => name,
    getMigration: (name) => {
      const file = files.find((each) => each.name === name);
      return file ? Promise.resolve(file) : Promise.reject(new Error(`no migration is called ${name}`));
    },
  };
}

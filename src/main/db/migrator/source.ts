import type { Knex } from 'knex';

interface Migration {
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
}

/** All migrations, bundled with the app. Names carry no extension, so that source and bundle agree. */
const files = import.meta.glob<Migration>('../../../../migrations/*.ts', { eager: true });

const migrations = new Map(
  Object.entries(files)
    .map(([path, migration]) => [path.replace(/^.*\//, '').replace(/\.ts$/, ''), migration] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Names of all migrations this app knows, oldest first. */
export const knownMigrations: readonly string[] = [...migrations.keys()];

export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => [...knownMigrations],
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const migration = migrations.get(name);
    if (migration === undefined) throw new Error(`no migration is called ${name}`);
    return migration;
  },
};

import type { MigrationModule, MigrationProject } from './migrator/project';
import { migrationFiles } from './migrator/project';

/** All migrations, bundled with the app. Names carry no extension, so that source and bundle agree. */
const modules = import.meta.glob<MigrationModule>('../../../migrations/*.ts', { eager: true });
const sources = import.meta.glob<string>('../../../migrations/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const project: MigrationProject = {
  files: migrationFiles(modules, sources),
  lockName: 'box_office migrations',
  readers: ['box_office_till'],
};

import type { MigrationProject } from '../../src/main/db/migrator/project';
import { loadMigrations } from './migrated';
import { loadModels } from './models';
import type { ModelFile } from './models';
import { withScratch } from './scratch';
import type { ScratchDatabase } from './scratch';
import type { Connection } from './database';

/** Both sides of a comparison, built side by side on the server that is compared: what the files make, what the models declare. */
export function withBothSides<T>(
  server: Connection,
  project: MigrationProject,
  models: readonly ModelFile[],
  work: (sides: { migrated: ScratchDatabase; declared: ScratchDatabase }) => Promise<T>,
): Promise<T> {
  return withScratch(server, 2, async (migrated, declared) => {
    if (!migrated || !declared) throw new Error('two scratch databases were asked for');
    await Promise.all([loadMigrations(migrated, project), loadModels(declared, models)]);
    return work({ migrated, declared });
  });
}

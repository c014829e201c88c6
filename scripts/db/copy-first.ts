import type { SchemaUpgrade } from '../../src/main/db/embedded/schema-upgrade';
import { project } from '../../src/main/db/migration-files';
import { holdsRows } from '../../src/main/db/migrator/lost-rows';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { readState } from '../../src/main/db/migrator/state';
import { pendingUpTo } from '../../src/main/db/migrator/targets';

/**
 * Has the data of this PC copied before migrations run on rows, as every start of the app does. The command itself runs them
 * afterwards; the copy is no consent to lose rows, because here somebody sits who can be asked for it.
 */
export function copyFirst(target: string): SchemaUpgrade {
  return {
    need: async (owner) => {
      const migrator = openMigrator(owner, project);
      try {
        const { pending } = await readState(migrator.knex, project);
        const isNothingToDo = pendingUpTo(target, project.files, pending).length === 0;
        return isNothingToDo || !(await holdsRows(migrator.knex)) ? 'nothing' : 'copy_and_upgrade';
      } finally {
        await migrator.close();
      }
    },
    run: () => Promise.resolve(),
  };
}

import { offlineScript } from '../../../src/main/db/migrator/offline';
import { pendingUpTo } from '../../../src/main/db/migrator/targets';
import { upgrade, workableState } from '../../../src/main/db/migrator/upgrade';
import { copyFirst } from '../copy-first';
import type { Flags } from '../db';
import { forPsql, say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `upgrade [head | +n | revision] [--sql] [--allow-data-loss]` */
export function upgradeCommand([target = 'head']: string[], flags: Flags): Promise<number> {
  return withMigrator(
    async (migrator, database) => {
      if (flags.sql) {
        const { pending } = await workableState(migrator);
        const files = pendingUpTo(target, migrator.project.files, pending);
        process.stdout.write(forPsql(await offlineScript(migrator.project, files, 'up')));
        return 0;
      }
      const { ran } = await upgrade(migrator, { target, allowDataLoss: flags['allow-data-loss'] === true });
      say(
        ran.length === 0
          ? `Nothing to do: ${database.label} is there already.`
          : `${ran.length} migration(s) applied to ${database.label}.`,
      );
      return 0;
    },
    flags.sql ? undefined : copyFirst(target),
  );
}

import { offlineScript } from '../../../src/main/db/migrator/offline';
import { appliedDownTo } from '../../../src/main/db/migrator/targets';
import { downgrade, workableState } from '../../../src/main/db/migrator/upgrade';
import type { Flags } from '../db';
import { forPsql, say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `downgrade [-n | base | revision] [--sql] [--allow-data-loss]` */
export function downgradeCommand([word]: string[], flags: Flags): Promise<number> {
  const target = word ?? `-${flags.down ?? '1'}`;
  return withMigrator(async (migrator, database) => {
    if (flags.sql) {
      const { applied } = await workableState(migrator);
      const files = appliedDownTo(target, migrator.project.files, applied);
      process.stdout.write(forPsql(await offlineScript(migrator.project, files, 'down')));
      return 0;
    }
    const { ran } = await downgrade(migrator, { target, allowDataLoss: flags['allow-data-loss'] === true });
    say(
      ran.length === 0
        ? `Nothing to undo on ${database.label}.`
        : `${ran.length} migration(s) undone on ${database.label}.`,
    );
    return 0;
  });
}

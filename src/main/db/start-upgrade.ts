import type { StartStep } from '../../shared/contract/live';
import type { SchemaUpgrade } from './embedded/schema-upgrade';
import { project } from './migration-files';
import { migrateToLatest } from './migrations';
import { holdsRows } from './migrator/lost-rows';
import { openMigrator } from './migrator/migrator';
import type { MigratorReport } from './migrator/migrator';
import { standingOf } from './migrator/standing';
import type { SchemaStanding } from './migrator/standing';

export interface StartUpgradeSettings {
  /** Throws for a schema that this app must not work on; an older one is no reason. */
  readonly demandUsable: (standing: SchemaStanding) => void;
  readonly report?: (report: MigratorReport) => void;
}

/**
 * How the database of this PC is brought up to date at start. Where it holds rows its data are copied first, and that copy is the
 * consent for steps that lose rows: nobody sits at a terminal here, and a till that cannot start sells nothing.
 */
export function startUpgrade({
  demandUsable,
  report = () => undefined,
}: StartUpgradeSettings): SchemaUpgrade {
  return {
    need: async (owner) => {
      const migrator = openMigrator(owner, project);
      try {
        const standing = await standingOf(migrator.knex, project);
        demandUsable(standing);
        if (standing.is === 'empty') return 'upgrade';
        if (standing.is !== 'older') return 'nothing';
        return (await holdsRows(migrator.knex)) ? 'copy_and_upgrade' : 'upgrade';
      } finally {
        await migrator.close();
      }
    },
    run: (owner) => migrateToLatest(owner, { report, allowDataLoss: true }),
  };
}

/** Passes on which migration runs, as screens say it. */
export function upgradeSteps(says: (step: StartStep) => void): (report: MigratorReport) => void {
  return (report) => {
    if (report.is === 'step') says({ is: 'upgrading_schema', step: report.number, of: report.count });
  };
}

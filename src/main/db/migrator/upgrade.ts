import type { Migrator } from './migrator';
import { FilesDisagree, MigratorRefusal } from './migrator-refusal';
import type { MigrationFile } from './project';
import { readState } from './state';
import type { MigrationState } from './state';
import { runStep } from './step';
import { appliedDownTo, pendingUpTo } from './targets';

export interface StepsDone {
  /** Names of the migrations that this call ran, in the order in which it did. */
  readonly ran: readonly string[];
}

/**
 * Runs pending migrations up to a target (`head`, `+2`, a revision), each in a transaction of its own under the migrator's lock, so
 * that twenty processes may do it at once. What came before a step that fails stays. Throws `MigrationError`, `FilesDisagree`,
 * `RowsWouldBeLost`, `MigratorRefusal`.
 */
export async function upgrade(
  migrator: Migrator,
  { target = 'head', allowDataLoss = false } = {},
): Promise<StepsDone> {
  const state = await workableState(migrator);
  const files = pendingUpTo(target, migrator.project.files, state.pending);
  return runSteps(migrator, files, 'up', allowDataLoss);
}

/** Undoes applied migrations down to a target (`-1`, `base`, a revision that stays). Throws like `upgrade`. */
export async function downgrade(
  migrator: Migrator,
  { target, allowDataLoss = false }: { target: string; allowDataLoss?: boolean },
): Promise<StepsDone> {
  const state = await workableState(migrator);
  const files = appliedDownTo(target, migrator.project.files, state.applied);
  return runSteps(migrator, files, 'down', allowDataLoss);
}

/** The state, where files and database belong together and the database is not ahead. */
export async function workableState({ knex, project }: Migrator): Promise<MigrationState> {
  const state = await readState(knex, project);
  if (state.faults.length > 0) throw new FilesDisagree(state.faults);
  if (state.newer.length > 0)
    throw new MigratorRefusal(
      `a newer version migrated this database (${state.newer.map(({ name }) => name).join(', ')}); use that version`,
    );
  return state;
}

async function runSteps(
  migrator: Migrator,
  files: readonly MigrationFile[],
  direction: 'up' | 'down',
  allowDataLoss: boolean,
): Promise<StepsDone> {
  const ran: string[] = [];
  for (const [index, file] of files.entries()) {
    const { name } = file;
    migrator.report({ is: 'step', direction, name, number: index + 1, count: files.length });
    const isLast = index === files.length - 1;
    const milliseconds = await runStep(migrator, { file, direction, allowDataLoss, isLast });
    if (milliseconds === null) continue;
    ran.push(name);
    migrator.report({ is: 'done', direction, name, milliseconds });
  }
  return { ran };
}

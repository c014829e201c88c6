import { holdsRows } from './lost-rows';
import { MigrationError } from './migration-error';
import type { Migrator } from './migrator';
import { FilesDisagree, MigratorRefusal } from './migrator-refusal';
import { runsInTransaction } from './project';
import type { MigrationFile } from './project';
import { readState } from './state';
import type { MigrationState } from './state';
import { runFirstSteps, runStep } from './step';
import type { Step } from './step';
import { appliedDownTo, pendingUpTo } from './targets';

export interface StepsDone {
  /** Names of the migrations that this call ran, in the order in which it did. */
  readonly ran: readonly string[];
}

/**
 * Runs pending migrations up to a target (`head`, `+2`, a revision), each in a transaction of its own under the migrator's lock, so
 * that twenty processes may do it at once. What came before a step that fails stays; an empty database is set up whole or not at
 * all. Throws `MigrationError`, `FilesDisagree`, `RowsWouldBeLost`, `MigratorRefusal`.
 */
export async function upgrade(
  migrator: Migrator,
  { target = 'head', allowDataLoss = false } = {},
): Promise<StepsDone> {
  const state = await workableState(migrator);
  const files = pendingUpTo(target, migrator.project.files, state.pending);
  const mayLose = allowDataLoss || (await isUntouched(migrator, state));
  if (state.applied.length === 0 && files.length > 1 && files.every(runsInTransaction)) {
    const ran = await runFirstSteps(migrator, stepsFor(migrator, files, 'up', mayLose)).catch(
      orNoneForNewValues,
    );
    if (ran.length > 0) return { ran };
  }
  return runSteps(migrator, files, 'up', mayLose);
}

/** Nobody worked here yet: rows that go on the way to the target are those which earlier steps of the same way put in. */
async function isUntouched({ knex }: Migrator, { applied }: MigrationState): Promise<boolean> {
  return applied.length === 0 && !(await holdsRows(knex));
}

/** A new value of an older enum can be used only in a later transaction: then each step gets its own after all. */
function orNoneForNewValues(error: unknown): string[] {
  if (error instanceof MigrationError && error.failure.sqlState === '55P04') return [];
  throw error;
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
  for (const step of stepsFor(migrator, files, direction, allowDataLoss)) {
    const milliseconds = await runStep(migrator, step);
    if (milliseconds === null) continue;
    ran.push(step.file.name);
    migrator.report({ is: 'done', direction, name: step.file.name, milliseconds });
  }
  return { ran };
}

/** Tells of each step when its turn comes. */
function* stepsFor(
  { report }: Migrator,
  files: readonly MigrationFile[],
  direction: 'up' | 'down',
  allowDataLoss: boolean,
): Generator<Step> {
  for (const [index, file] of files.entries()) {
    report({ is: 'step', direction, name: file.name, number: index + 1, count: files.length });
    yield { file, direction, allowDataLoss, isLast: index === files.length - 1 };
  }
}

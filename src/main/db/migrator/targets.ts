import { MigratorRefusal } from './migrator-refusal';
import type { MigrationFile } from './project';
import type { AppliedMigration } from './state';

/** Which of the pending migrations `head`, `+2` or a revision means; a revision may be a part of the name that only one has. */
export function pendingUpTo(
  target: string,
  files: readonly MigrationFile[],
  pending: readonly MigrationFile[],
): MigrationFile[] {
  if (target === 'head') return [...pending];
  const steps = /^\+(\d+)$/.exec(target)?.[1];
  if (steps !== undefined) {
    if (Number(steps) > pending.length)
      throw new MigratorRefusal(`only ${pending.length} migration(s) are pending, ${target} asks for more`);
    return pending.slice(0, Number(steps));
  }
  const last = revisionOf(target, files);
  return pending.filter(({ name }) => name <= last.name);
}

/** Which of the applied migrations `-1`, `base` or a revision (which stays) undoes; newest first. */
export function appliedDownTo(
  target: string,
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  const done = applied.map(({ name }) => revisionOf(name, files)).toReversed();
  if (target === 'base') return done;
  const steps = /^-(\d+)$/.exec(target)?.[1];
  if (steps !== undefined) {
    if (Number(steps) > done.length)
      throw new MigratorRefusal(`only ${done.length} migration(s) are applied, ${target} asks for more`);
    return done.slice(0, Number(steps));
  }
  const stays = revisionOf(target, files);
  if (!done.includes(stays)) throw new MigratorRefusal(`${stays.name} is not applied`);
  return done.slice(0, done.indexOf(stays));
}

/** The one file that is meant. Refuses what no file or more than one has in its name. */
export function revisionOf(target: string, files: readonly MigrationFile[]): MigrationFile {
  const exact = files.find(({ name }) => name === target);
  if (exact) return exact;
  const alike = files.filter(({ name }) => name.includes(target));
  const [only] = alike;
  if (only && alike.length === 1) return only;
  if (alike.length === 0) throw new MigratorRefusal(`no migration is called ${target}`);
  throw new MigratorRefusal(`${target} may mean ${alike.map(({ name }) => name).join(', ')}`);
}

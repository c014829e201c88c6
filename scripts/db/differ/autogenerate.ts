import { MigratorRefusal } from '../../../src/main/db/migrator/migrator-refusal';
import { definitionLines, describeDifference } from '../definition-lines';
import type { ScratchDatabase } from '../scratch';
import { readColumns } from './columns';
import { correctActions } from './corrections';
import type { Change } from './corrections';
import { proposeChange, readFacts } from './plan-statements';
import type { Facts } from './plan-statements';
import { renameFor } from './renames';
import type { Rename } from './renames';
import { readSupplements, supplementStatements } from './supplements';
import { readableStatements } from './words';

/** What one generated file holds. */
export interface Part {
  /** Added to the file's name where there is more than one. */
  readonly suffix: string;
  readonly up: readonly Change[];
  readonly down: readonly Change[];
}

export interface Generated {
  readonly parts: readonly Part[];
  /** What a person has to finish: PostgreSQL's error, or what still differs afterwards. Empty when proven. */
  readonly unproven: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Writes the steps from the migrations' schema to the models', both ways, and proves them: applied to the migrations' side, every
 * canonical definition must equal the models'; undone, the original's. `null` when there is nothing to do. Uses `migrated` up.
 */
export async function autogenerate(
  migrated: ScratchDatabase,
  models: ScratchDatabase,
  { renames = [] }: { renames?: readonly string[] } = {},
): Promise<Generated | null> {
  const [before, wanted] = await Promise.all([definitionLines(migrated), definitionLines(models)]);
  if (describeDifference(before, wanted).length === 0) {
    if (renames.length > 0) throw new MigratorRefusal('models and migrations agree, so nothing was renamed');
    return null;
  }
  const proof: Proof = { migrated, problems: [] };
  const prelude = await renameFirst(proof, models, renames);
  const [start, goal] = await Promise.all([lookAt(migrated), lookAt(models)]);
  const stages = await goUp(proof, start, goal);
  if (proof.problems.length === 0)
    proof.problems.push(...describeDifference(await definitionLines(migrated), wanted));
  const downs = await goDown(proof, stages);
  await tryRun(proof, prelude.down);
  if (proof.problems.length === 0)
    proof.problems.push(...describeDifference(await definitionLines(migrated), before));
  const parts = stages.map(({ suffix, up }, index) => ({
    suffix,
    up: index === 0 ? [...prelude.up.map(renaming), ...up] : up,
    down: [...(downs[index] ?? []), ...(index === 0 ? prelude.down.map(renaming) : [])],
  }));
  return {
    parts: await readable(migrated, parts),
    unproven: proof.problems,
    warnings: goal.facts.diagnostics.filter(isNews).map(({ message }) => message),
  };
}

/** The migrations' side as it goes through the steps; once there is a problem nothing more is run on it. */
interface Proof {
  readonly migrated: ScratchDatabase;
  readonly problems: string[];
}

/** All that is known of one side at one moment. */
interface Look {
  readonly facts: Facts;
  readonly columns: Awaited<ReturnType<typeof readColumns>>;
  readonly supplements: Awaited<ReturnType<typeof readSupplements>>;
}

interface Stage {
  readonly suffix: string;
  readonly from: Look;
  readonly to: Look;
  readonly up: readonly Change[];
}

async function lookAt(scratch: ScratchDatabase): Promise<Look> {
  const [facts, columns, supplements] = await Promise.all([
    readFacts(scratch),
    readColumns(scratch),
    readSupplements(scratch),
  ]);
  return { facts, columns, supplements };
}

async function renameFirst(
  { migrated }: Proof,
  models: ScratchDatabase,
  hints: readonly string[],
): Promise<Rename> {
  const [up, down]: [string[], string[]] = [[], []];
  for (const hint of hints) {
    const rename = await renameFor(hint, migrated, models);
    await migrated.run(rename.up);
    up.push(...rename.up);
    down.unshift(...rename.down);
  }
  return { up, down };
}

/** A new value of an enum can be used only after it is committed: then it gets a migration of its own, before the rest. */
async function goUp(proof: Proof, start: Look, goal: Look): Promise<Stage[]> {
  const role = proof.migrated.config.user;
  const { actions, skipsBodyChecks } = proposeChange(start.facts, goal.facts, role);
  const values = actions.filter(({ transactionality }) => transactionality === 'commitBoundaryAfter');
  if (values.length === 0 || values.length === actions.length) {
    const up = await runAndSupplement(proof, corrected(actions, skipsBodyChecks, start, goal), goal);
    return [{ suffix: '', from: start, to: goal, up }];
  }
  const newValues = correctActions(values, start.columns, goal.columns);
  await tryRun(
    proof,
    newValues.map(({ sql }) => sql),
  );
  const middle = await lookAt(proof.migrated);
  const rest = proposeChange(middle.facts, goal.facts, role);
  const up = await runAndSupplement(proof, corrected(rest.actions, rest.skipsBodyChecks, middle, goal), goal);
  return [
    { suffix: '_new_values', from: start, to: middle, up: newValues },
    { suffix: '', from: middle, to: goal, up },
  ];
}

/** The way back, last stage first; returned in the order of the stages. */
async function goDown(proof: Proof, stages: readonly Stage[]): Promise<Change[][]> {
  const downs: Change[][] = [];
  for (const { from, to } of stages.toReversed()) {
    const { actions, skipsBodyChecks } = proposeChange(to.facts, from.facts, proof.migrated.config.user);
    downs.unshift(await runAndSupplement(proof, corrected(actions, skipsBodyChecks, to, from), from));
  }
  return downs;
}

function corrected(
  actions: Parameters<typeof correctActions>[0],
  skipsBodyChecks: boolean,
  from: Look,
  to: Look,
): Change[] {
  const changes = correctActions(actions, from.columns, to.columns);
  return skipsBodyChecks ? [harmless('set local check_function_bodies = off'), ...changes] : changes;
}

/** Applies what the differ proposed, and adds what it does not see. */
async function runAndSupplement(proof: Proof, changes: Change[], goal: Look): Promise<Change[]> {
  await tryRun(
    proof,
    changes.map(({ sql }) => sql),
  );
  if (proof.problems.length > 0) return changes;
  const more = supplementStatements(await readSupplements(proof.migrated), goal.supplements);
  await tryRun(proof, more);
  return [...changes, ...more.map(harmless)];
}

async function tryRun({ migrated, problems }: Proof, statements: readonly string[]): Promise<void> {
  if (problems.length > 0) return;
  await migrated.run(statements).catch((error: unknown) => {
    problems.push(`PostgreSQL refuses it: ${error instanceof Error ? error.message : String(error)}`);
  });
}

async function readable(scratch: ScratchDatabase, parts: readonly Part[]): Promise<Part[]> {
  const words = async (changes: readonly Change[]) => {
    const statements = await readableStatements(
      scratch,
      changes.map(({ sql }) => sql),
    );
    return changes.map((change, index) => ({ ...change, sql: statements[index] ?? change.sql }));
  };
  const written: Part[] = [];
  for (const { suffix, up, down } of parts)
    written.push({ suffix, up: await words(up), down: await words(down) });
  return written;
}

function harmless(sql: string): Change {
  return { sql, isDestructive: false, isBreaking: false };
}

function renaming(sql: string): Change {
  return { sql, isDestructive: false, isBreaking: true };
}

function isNews({ code }: { code: string }): boolean {
  return code !== 'dangling_edge';
}

import { extract, plan } from '@supabase/pg-delta';
import type { Action, ExtractResult, Plan } from '@supabase/pg-delta';
import type { ScratchDatabase } from '../scratch';

/** What the differ proposes, before our corrections. */
export interface Proposal {
  readonly actions: readonly Action[];
  /** Function bodies name things that the order of statements does not know of. */
  readonly skipsBodyChecks: boolean;
}

/** A schema as the differ reads it. */
export type Facts = ExtractResult;

export function readFacts(scratch: ScratchDatabase): Promise<Facts> {
  return extract(scratch.pool);
}

/**
 * Asks the differ how one schema becomes another. Renames of what holds no rows (indexes, constraints, triggers …) are taken when
 * they are unambiguous; tables and columns are never renamed by guess.
 */
export function proposeChange(from: Facts, to: Facts, role: string): Proposal {
  const options = { capability: { role, isSuperuser: true, memberOf: [role] }, renames: 'prompt' as const };
  const first = plan(from.factBase, to.factBase, options);
  const harmless = first.renameCandidates.filter(
    ({ status, kind }) =>
      status === 'unambiguous' && ['constraint', 'index', 'trigger', 'sequence', 'policy'].includes(kind),
  );
  const chosen =
    harmless.length === 0 ? first : plan(from.factBase, to.factBase, { ...options, acceptRenames: harmless });
  return {
    actions: chosen.actions,
    skipsBodyChecks: preambleOf(chosen).some(({ name }) => name === 'check_function_bodies'),
  };
}

/** Tables and columns that may have been renamed, as `--rename` wants them: `users.bio=phone`. */
export function renameGuesses(from: Facts, to: Facts, role: string): string[] {
  const options = { capability: { role, isSuperuser: true, memberOf: [role] }, renames: 'prompt' as const };
  return plan(from.factBase, to.factBase, options)
    .renameCandidates.filter(
      ({ kind, status }) =>
        (kind === 'table' || kind === 'column' || kind === 'type') && status !== 'nearMiss',
    )
    .flatMap(({ from: old, to: next }) => {
      if (old.kind === 'column' && next.kind === 'column') return [`${old.table}.${old.name}=${next.name}`];
      return 'name' in old && 'name' in next ? [`${old.name}=${next.name}`] : [];
    });
}

function preambleOf(chosen: Plan): readonly { name: string }[] {
  return chosen.preamble ?? [];
}

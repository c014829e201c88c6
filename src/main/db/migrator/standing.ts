import type { Knex } from 'knex';
import type { MigrationProject } from './project';
import { readState } from './state';

/** How a database's schema stands to this app. `empty`: none of our tables. */
export type SchemaStanding =
  | { readonly is: 'empty' }
  | { readonly is: 'current' }
  | { readonly is: 'older'; readonly pending: readonly string[] }
  | {
      readonly is: 'newer';
      readonly unknown: readonly string[];
      /** What this app may still do there, by what the newer migrations say: look at everything, or nothing at all. */
      readonly allows: 'reading' | 'nothing';
    };

/** Reads how the schema stands; changes nothing and needs no owner's rights. */
export async function standingOf(knex: Knex, project: MigrationProject): Promise<SchemaStanding> {
  const { applied, pending, newer, faults } = await readState(knex, project);
  const strange = faults.filter(({ is }) => is === 'missing' || is === 'foreign').map(({ name }) => name);
  const unknown = [...newer.map(({ name }) => name), ...strange];
  if (unknown.length > 0) {
    const isCompatible = strange.length === 0 && newer.every(({ change }) => change === 'compatible');
    return { is: 'newer', unknown, allows: isCompatible ? 'reading' : 'nothing' };
  }
  if (applied.length === 0) return { is: 'empty' };
  return pending.length === 0 ? { is: 'current' } : { is: 'older', pending: pending.map(({ name }) => name) };
}

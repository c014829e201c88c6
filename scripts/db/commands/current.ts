import { describeFault } from '../../../src/main/db/migrator/migrator-refusal';
import { readState } from '../../../src/main/db/migrator/state';
import { note, say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `current`: the newest revision that the database has, and what keeps it from head. Exit 1 when files and database disagree. */
export function current(): Promise<number> {
  return withMigrator(async ({ knex, project }, database) => {
    const { applied, pending, newer, faults } = await readState(knex, project);
    const last = applied.at(-1);
    note(database.label);
    if (!last) say('base');
    else say(`${last.name}${pending.length === 0 && newer.length === 0 ? ' (head)' : ''}`);
    if (pending.length > 0) note(`${pending.length} pending: ${pending.map(({ name }) => name).join(', ')}`);
    if (newer.length > 0)
      note(`from a newer version: ${newer.map(({ name, change }) => `${name} (${change})`).join(', ')}`);
    for (const fault of faults) note(describeFault(fault));
    return faults.length > 0 ? 1 : 0;
  });
}

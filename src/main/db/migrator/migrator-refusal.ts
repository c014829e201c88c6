import type { MigrationFault } from './state';

/** Something that the person at the keyboard asked for and cannot have, or has to consent to first. */
export class MigratorRefusal extends Error {
  override readonly name: string = 'MigratorRefusal';
}

/** A step would lose rows that exist, and nobody has consented. */
export class RowsWouldBeLost extends MigratorRefusal {
  override readonly name = 'RowsWouldBeLost';
  constructor(
    readonly migration: string,
    readonly direction: 'up' | 'down',
    /** Such as `table seats with 12 rows`. */
    readonly losses: readonly string[],
  ) {
    super(
      `${direction === 'up' ? 'upgrading to' : 'undoing'} ${migration} would lose ${losses.join(', ')}. Nothing was changed. ` +
        'To lose them on purpose, say --allow-data-loss.',
    );
  }
}

/** Files and database do not belong together. */
export class FilesDisagree extends MigratorRefusal {
  override readonly name = 'FilesDisagree';
  constructor(readonly faults: readonly MigrationFault[]) {
    super(faults.map(describeFault).join('\n'));
  }
}

export function describeFault(fault: MigrationFault): string {
  switch (fault.is) {
    case 'edited':
      return `edited: ${fault.name} is not what this database ran. Undo the edit and write a new migration; where the edit is harmless, stamp the revision again.`;
    case 'missing':
      return `missing: this database ran ${fault.name}, and there is no such file any more. Bring the file back.`;
    case 'reordered':
      return `reordered: ${fault.name} is not applied, yet ${fault.after}, which comes after it, is. Give the file a newer time.`;
    case 'foreign':
      return `foreign: ${fault.name} is in knex_migrations and is none of ours. Another program migrates this database.`;
  }
}

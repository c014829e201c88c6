import { MigratorRefusal } from '../../../src/main/db/migrator/migrator-refusal';
import { stamp } from '../../../src/main/db/migrator/stamp';
import { say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `stamp <head | base | revision>` */
export function stampCommand([target]: string[]): Promise<number> {
  if (target === undefined)
    throw new MigratorRefusal('say which revision: stamp head, stamp base, or a name');
  return withMigrator(async (migrator, database) => {
    const names = await stamp(migrator, target);
    say(`${database.label} counts as ${names.at(-1) ?? 'base'}. Nothing was run.`);
    return 0;
  });
}

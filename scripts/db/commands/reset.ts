import type { Knex } from 'knex';
import { MigratorRefusal } from '../../../src/main/db/migrator/migrator-refusal';
import { contentsOf, reset } from '../../../src/main/db/migrator/reset';
import type { DatabaseContents } from '../../../src/main/db/migrator/reset';
import type { Flags } from '../db';
import { ask, canAsk, columns, note, say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `reset [--database name] [--even-with-bookings]`: shows what is there and demands the database's name. */
export function resetCommand(_: string[], flags: Flags): Promise<number> {
  return withMigrator(async (migrator, { label }) => {
    const contents = await contentsOf(migrator.knex);
    show(label, contents);
    const live = await liveBookings(migrator.knex);
    if (live > 0 && !flags['even-with-bookings'])
      throw new MigratorRefusal(
        `${live} live booking(s) would be gone for good. Nothing was changed. If that is really meant, say --even-with-bookings.`,
      );
    await demandName(contents.database, flags.database);
    await reset(migrator);
    say(`${contents.database} is empty and at head.`);
    return 0;
  });
}

function show(label: string, { database, server, tables }: DatabaseContents): void {
  note(`${database} on ${server}: ${label}`);
  const filled = tables.filter(({ rows }) => rows > 0);
  if (tables.length === 0) note('  no tables');
  else if (filled.length === 0) note(`  ${tables.length} tables, all empty`);
  for (const line of columns(filled.map(({ name, rows }) => [`  ${name}`, `${rows} rows`]))) note(line);
}

async function liveBookings(knex: Knex): Promise<number> {
  const there = await knex.raw<{ rows: { there: boolean }[] }>(
    `select to_regclass('public.bookings') is not null as there`,
  );
  if (there.rows[0]?.there !== true) return 0;
  const found = await knex.raw<{ rows: { live: string }[] }>(
    `select count(*)::text as live from public.bookings where status = 'CONFIRMED'`,
  );
  return Number(found.rows[0]?.live ?? 0);
}

async function demandName(database: string, given: string | undefined): Promise<void> {
  if (given === undefined && !canAsk())
    throw new MigratorRefusal(`Nothing was changed. To drop everything in it, say --database ${database}.`);
  const name = given ?? (await ask(`All of this will be dropped. Type the database's name to go on: `));
  if (name !== database)
    throw new MigratorRefusal(`This database is called ${database}, not ${name}. Nothing was changed.`);
}

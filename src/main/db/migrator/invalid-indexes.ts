import type { Knex } from 'knex';

/** Drops what an index built concurrently leaves when it fails or is killed. To be called in turn: nobody else builds one. */
export async function dropInvalidIndexes(knex: Knex): Promise<void> {
  const found = await knex.raw<{ rows: { name: string }[] }>(
    `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
      where not i.indisvalid and c.relkind = 'i' and c.relnamespace = 'public'::regnamespace
        and pg_has_role(c.relowner, 'usage')
        and not exists (select from pg_stat_progress_create_index p where p.index_relid = i.indexrelid)`,
  );
  for (const { name } of found.rows) await knex.raw(`drop index concurrently if exists ${name}`);
}

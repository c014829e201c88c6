import { proposeChange, readFacts } from './differ/plan-statements';
import { readColumns } from './differ/columns';
import { correctActions } from './differ/corrections';
import { readSupplements, supplementStatements } from './differ/supplements';
import { readableStatements } from './differ/words';
import type { ScratchDatabase } from './scratch';

/** Where the dump of the newest schema is committed. */
export const dumpFile = 'docs/schema.sql';

/** The SQL that makes a schema from an empty database: the same text for the same schema, whatever migrations made it. */
export async function dumpSchema(schema: ScratchDatabase, empty: ScratchDatabase): Promise<string> {
  const [from, to] = await Promise.all([readFacts(empty), readFacts(schema)]);
  const [before, after] = await Promise.all([readColumns(empty), readColumns(schema)]);
  const { actions } = proposeChange(from, to, schema.config.user);
  const changes = correctActions(actions, before, after).map(({ sql }) => sql);
  const supplements = supplementStatements(await readSupplements(empty), await readSupplements(schema));
  const version = await schema.pool.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  const statements = await readableStatements(schema, [
    ...changes,
    ...supplements.filter((each) => !each.startsWith('do ')),
  ]);
  return `${header(version.rows[0]?.major ?? 0)}\n${statements.map((each) => `${each};`).join('\n\n')}\n`;
}

function header(major: number): string {
  return `-- The schema as migrations/ makes it, printed by PostgreSQL ${major}. Written by: npm run db -- dump -o ${dumpFile}
-- Nothing reads this file; it shows what a change of the migrations comes to. The role box_office_till has to exist.
set check_function_bodies = off;
`;
}

import { readFileSync } from 'node:fs';
import { readDefinitionLines } from '../../../src/main/db/migrator/definitions';
import { recordedDefinitions } from '../../../src/main/db/migrator/history';
import type { Migrator } from '../../../src/main/db/migrator/migrator';
import { describeFault } from '../../../src/main/db/migrator/migrator-refusal';
import { readState } from '../../../src/main/db/migrator/state';
import type { Database } from '../database';
import { definitionLines, describeDifference } from '../definition-lines';
import { dumpFile, dumpSchema } from '../dump-schema';
import { readModels } from '../models';
import { driftedRowTypes, makeRowTypes, rowTypesFolder } from '../row-types';
import { NoScratch, withScratch } from '../scratch';
import { withBothSides } from '../sides';
import { note, say } from '../terminal';
import { withMigrator } from '../with-migrator';

/** `check`: exit 1, and what disagrees, unless models, migrations, database, row types and dump are one. */
export function check(): Promise<number> {
  return withMigrator(async (migrator, database) => {
    const problems = [...(await filesAndHistory(migrator)), ...(await schemas(migrator, database))];
    for (const problem of problems) say(problem);
    if (problems.length === 0) say(`Models, migrations and ${database.label} agree.`);
    return problems.length === 0 ? 0 : 1;
  });
}

async function filesAndHistory({ knex, project }: Migrator): Promise<string[]> {
  const { pending, newer, faults } = await readState(knex, project);
  return [
    ...faults.map(describeFault),
    ...(pending.length === 0
      ? []
      : [`pending: ${pending.map(({ name }) => name).join(', ')}. Run: npm run db -- upgrade head`]),
    ...newer.map(({ name }) => `newer: this database ran ${name}, which is not in these files`),
  ];
}

async function schemas(migrator: Migrator, database: Database): Promise<string[]> {
  const live = await readDefinitionLines(migrator.knex);
  try {
    return await withBothSides(
      database.connection,
      migrator.project,
      readModels(),
      async ({ migrated, declared }) => {
        const made = await definitionLines(migrated);
        return [
          ...section(
            'src/main/models (+) is not what migrations/ makes (-). Run: npm run db -- revision --autogenerate -m …',
            describeDifference(made, await definitionLines(declared)),
          ),
          ...section(
            `${database.label} (-) is not what migrations/ makes (+)`,
            (await isUpToDate(migrator)) ? describeDifference(live, made) : [],
          ),
          ...section(
            `${rowTypesFolder} is not what the models say. Run: npm run db -- types`,
            driftedRowTypes(await makeRowTypes(declared)),
          ),
          ...(database.isEmbedded ? await dumpIsCurrent(database, migrated) : []),
        ];
      },
    );
  } catch (error) {
    if (!(error instanceof NoScratch)) throw error;
    note(
      `${error.user} may not create databases here, so only what changed since the last upgrade can be seen; models are not compared.`,
    );
    return changedSinceUpgrade(migrator, live);
  }
}

async function isUpToDate({ knex, project }: Migrator): Promise<boolean> {
  const { pending, newer } = await readState(knex, project);
  return pending.length === 0 && newer.length === 0;
}

async function changedSinceUpgrade({ knex }: Migrator, live: readonly string[]): Promise<string[]> {
  const recorded = await recordedDefinitions(knex);
  if (recorded === null)
    return ['nothing was recorded after the last step to compare with, as a script for psql cannot'];
  return section(
    'Somebody changed the database since the last upgrade: it has (-), it had (+)',
    describeDifference(live, recorded),
  );
}

function dumpIsCurrent(database: Database, migrated: Parameters<typeof dumpSchema>[0]): Promise<string[]> {
  return withScratch(database.connection, 1, async (empty) => {
    if (!empty) throw new Error('a scratch database was asked for');
    const committed = readFileSync(dumpFile, 'utf8').replaceAll('\r\n', '\n');
    return (await dumpSchema(migrated, empty)) === committed
      ? []
      : [`${dumpFile} is not what migrations/ makes. Run: npm run db -- dump -o ${dumpFile}`];
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map((line) => `    ${line}`)].join('\n')];
}

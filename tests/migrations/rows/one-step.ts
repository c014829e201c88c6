import type { Knex } from 'knex';
import { describe, expect, inject, test } from 'vitest';
import { project } from '../../../src/main/db/migration-files';
import { readDefinitions } from '../../../src/main/db/migrator/definitions';
import { openMigrator } from '../../../src/main/db/migrator/migrator';
import { RowsWouldBeLost } from '../../../src/main/db/migrator/migrator-refusal';
import { downgrade, upgrade } from '../../../src/main/db/migrator/upgrade';
import { createEmptyDatabase } from '../../support/template-database';

/** Rows that meet one migration on its way up and down. */
export interface StepWithRows {
  /** Puts rows into the schema as it was before. */
  before(knex: Knex): Promise<void>;
  /** Reads them: the answer has to be the same before, after, and after the way back. */
  keeps(knex: Knex): Promise<unknown>;
  /** Uses what is new, with rows, and tells what came of it; what it puts there goes on the way back. */
  after(knex: Knex): Promise<unknown>;
  /** What has to come of it. */
  comesOfIt: unknown;
  /** Whether `after` leaves rows that the way back would lose, so that it must ask. */
  asksOnTheWayBack: boolean;
}

/** Runs one migration up and down over rows, on every server. */
export function testStep(name: string, step: StepWithRows): void {
  describe.each(inject('testServers'))(`${name} on $name`, (server) => {
    test('keeps the rows that it meets, up and down', async () => {
      const database = await createEmptyDatabase(server);
      const migrator = openMigrator(database.ownerUrl, project);
      const { knex } = migrator;
      const position = project.files.findIndex((file) => file.name === name);
      try {
        if (position > 0) await upgrade(migrator, { target: `+${position}` });
        await step.before(knex);
        const [rows, schema] = [await step.keeps(knex), await readDefinitions(knex)];
        expect(await upgrade(migrator, { target: name })).toEqual({ ran: [name] });
        expect(await step.keeps(knex)).toEqual(rows);
        expect(await step.after(knex)).toEqual(step.comesOfIt);
        if (step.asksOnTheWayBack)
          await expect(downgrade(migrator, { target: '-1' })).rejects.toBeInstanceOf(RowsWouldBeLost);
        expect(await downgrade(migrator, { target: '-1', allowDataLoss: step.asksOnTheWayBack })).toEqual({
          ran: [name],
        });
        expect(await step.keeps(knex)).toEqual(rows);
        expect(await readDefinitions(knex)).toBe(schema);
        expect(await upgrade(migrator, { target: name })).toEqual({ ran: [name] });
        expect(await step.keeps(knex)).toEqual(rows);
      } finally {
        await migrator.close();
        await database.drop();
      }
    });
  });
}

import { writeFileSync } from 'node:fs';
import { project } from '../../../src/main/db/migration-files';
import { openDatabase } from '../database';
import type { Flags } from '../db';
import { dumpSchema } from '../dump-schema';
import { loadMigrations } from '../migrated';
import { withScratch } from '../scratch';
import { say } from '../terminal';

/** `dump [-o file]`: the schema that the migrations make, as one SQL file. */
export async function dump(_: string[], flags: Flags): Promise<number> {
  const database = await openDatabase();
  try {
    const text = await withScratch(database.connection, 2, async (schema, empty) => {
      if (!schema || !empty) throw new Error('two scratch databases were asked for');
      await loadMigrations(schema, project);
      return dumpSchema(schema, empty);
    });
    if (flags.output === undefined) process.stdout.write(text);
    else {
      writeFileSync(flags.output, text);
      say(flags.output);
    }
    return 0;
  } finally {
    await database.close();
  }
}

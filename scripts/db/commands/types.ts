import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../database';
import type { Flags } from '../db';
import { loadModels, readModels } from '../models';
import { driftedRowTypes, makeRowTypes, rowTypesFolder } from '../row-types';
import { withScratch } from '../scratch';
import { note, say } from '../terminal';

/** `types [--check]`: writes the row types of the declared models, or says which are not as they should be. */
export async function rowTypes(_: string[], flags: Flags): Promise<number> {
  const database = await openDatabase();
  try {
    const made = await withScratch(database.connection, 1, async (declared) => {
      if (!declared) throw new Error('a scratch database was asked for');
      await loadModels(declared, readModels());
      return makeRowTypes(declared);
    });
    return flags.check ? compare(made) : write(made);
  } finally {
    await database.close();
  }
}

function compare(made: ReadonlyMap<string, string>): number {
  const drifted = driftedRowTypes(made);
  for (const name of drifted) note(`${rowTypesFolder}/${name} is not what the models say`);
  return drifted.length === 0 ? 0 : 1;
}

function write(made: ReadonlyMap<string, string>): number {
  rmSync(rowTypesFolder, { recursive: true, force: true });
  for (const [name, text] of made) {
    const file = path.join(rowTypesFolder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  say(`${made.size} files in ${rowTypesFolder}`);
  return 0;
}

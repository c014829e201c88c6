import os from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { z } from 'zod';
import { jsonFile } from '../../devices/json-file';
import type { Till } from '../context';
import { findTill, findTillNamed, tillNamed } from './till-rows';

/** Which till this installation is, in the database that it works on. */
export interface Installation {
  /** `null` until it has a name there. */
  till(db: Knex): Promise<Till | null>;
  /** The till; made on the spot where nobody named it yet, so that a sign-in always has one. Needs the pool, not a transaction. */
  tillOrNew(db: Knex): Promise<Till>;
  /** It was named or renamed. */
  remember(till: Till): Promise<void>;
  /** Another database is in use from now on. */
  forget(): void;
}

/** The installation of a window: its till's id is kept in the data folder, one for each database that it ever worked on. */
export function keptInstallation(dataFolder: string): Installation {
  const ids = z.object({ ids: z.array(z.uuid()) });
  const file = jsonFile<{ ids: string[] }>(path.join(dataFolder, 'till.json'), ids, () => ({ ids: [] }));
  let known: Till | null = null;

  const remember = async (till: Till) => {
    await file.change((now) => ({ ids: [till.id, ...now.ids.filter((id) => id !== till.id)] }));
    known = till;
  };
  const find = async (db: Knex): Promise<Till | null> => {
    const kept = await file.read();
    known ??= kept.ids.length === 0 ? null : await findTill(db, kept.ids);
    return known;
  };
  return {
    remember,
    till: async (db) => known ?? find(db),
    tillOrNew: async (db) => {
      const till = known ?? (await find(db));
      if (till !== null) return till;
      const made = await tillNamed(db, await freeName(db, os.hostname()));
      await remember(made);
      return made;
    },
    forget: () => {
      known = null;
    },
  };
}

/** The command line: a till by name, made at its first use. */
export function namedInstallation(name: string): Installation {
  let known: Till | null = null;
  return {
    till: async () => known,
    tillOrNew: async (db) => {
      known ??= await tillNamed(db, name);
      return known;
    },
    remember: async (till) => {
      known = till;
    },
    forget: () => {
      known = null;
    },
  };
}

/** This PC's name, or the next with a number behind it: two PCs may be called alike. */
async function freeName(db: Knex, wanted: string): Promise<string> {
  const base = wanted.trim().slice(0, 70) || 'Till';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if ((await findTillNamed(db, name)) === null) return name;
  }
}

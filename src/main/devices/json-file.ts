import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { serverUserFor } from '../db/embedded/os-user';
import { isErrno, writePrivateFile } from '../db/embedded/private-file';

/** A small file of this installation: validated when read, written whole or not at all, private to its OS user. */
export interface JsonFile<T> {
  /** What the file holds; `otherwise` when there is none or it cannot be read as such. */
  read(): Promise<T>;
  /** Writes what `change` makes of the present content; changes of one process come one after the other. */
  change(change: (now: T) => T): Promise<T>;
}

/** A file in the data folder. One that is damaged is put aside as `<name>.damaged` and counts as missing. */
export function jsonFile<T>(file: string, schema: z.ZodType<T>, otherwise: () => T): JsonFile<T> {
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<T> => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      // A data folder that is no folder is for the database to complain of, in words.
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
      throw error;
    });
    if (text === null) return otherwise();
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    await rename(file, `${file}.damaged`).catch(() => undefined);
    return otherwise();
  };

  const write = async (content: T): Promise<void> => {
    const folder = path.dirname(file);
    // Root writes for whoever the installation belongs to, so that the app can read it too.
    const owner = await serverUserFor([path.join(folder, 'database'), folder]);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writePrivateFile(file, `${JSON.stringify(content, null, 2)}\n`, owner);
  };

  return {
    read,
    change: (change) => {
      const changed = turn.then(async () => {
        const next = change(await read());
        await write(next);
        return next;
      });
      turn = changed.catch(() => undefined);
      return changed;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PoolClient } from 'pg';
import { MigratorRefusal } from '../../src/main/db/migrator/migrator-refusal';
import { splitStatements } from '../../src/main/db/migrator/statements';
import type { ScratchDatabase } from './scratch';

/** One declared model: SQL for one table and all that belongs to it. */
export interface ModelFile {
  readonly name: string;
  readonly text: string;
}

const folder = 'src/main/models';

/** The declared models of this clone. */
export function readModels(): ModelFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'),
    }));
}

/** What a statement says whose time has not come: something it names does not exist yet. */
const notYet = new Set(['42P01', '42704', '42883', '42703', '3F000']);

/**
 * Builds the declared schema. Nobody has to write an order down: each file, by name, goes as far as it gets and stops at the first
 * statement that names something missing; the next round goes on there. Two files may so need each other. A round that gets
 * nowhere, and any other error, throws a refusal with file, line and reason.
 */
export async function loadModels(scratch: ScratchDatabase, models: readonly ModelFile[]): Promise<void> {
  const client = await scratch.pool.connect();
  try {
    await client.query('begin; set local search_path = public');
    let open = models.map((model) => ({ model, statements: splitStatements(model.text) }));
    while (open.length > 0) {
      const stuck: string[] = [];
      let ran = 0;
      for (const { model, statements } of open) {
        const problem = await runAsFarAsItGoes(client, model, statements, () => (ran += 1));
        if (problem !== null) stuck.push(problem);
      }
      open = open.filter(({ statements }) => statements.length > 0);
      if (ran === 0 && open.length > 0) throw new MigratorRefusal(stuck.join('\n'));
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Takes what ran off the list; returns what the first statement that could not run yet is missing. */
async function runAsFarAsItGoes(
  client: PoolClient,
  model: ModelFile,
  statements: { text: string; offset: number }[],
  done: () => void,
): Promise<string | null> {
  if (await runsAtOnce(client, statements)) {
    for (const _ of statements.splice(0)) done();
    return null;
  }
  for (let next = statements[0]; next; next = statements[0]) {
    await client.query('savepoint model');
    try {
      await client.query(next.text);
    } catch (error) {
      await client.query('rollback to model');
      const problem = describe(model, next.offset, error);
      if (error instanceof Error && 'code' in error && notYet.has(String(error.code))) return problem;
      throw new MigratorRefusal(problem);
    }
    statements.shift();
    done();
  }
  return null;
}

/** All of them in one message, which is quick; when one fails nothing has happened. */
async function runsAtOnce(client: PoolClient, statements: readonly { text: string }[]): Promise<boolean> {
  await client.query('savepoint model');
  try {
    await client.query(statements.map(({ text }) => `${text};`).join('\n'));
    return true;
  } catch {
    await client.query('rollback to model');
    return false;
  }
}

function describe({ name, text }: ModelFile, offset: number, error: unknown): string {
  const comments = /^(?:\s|--[^\n]*\n)*/.exec(text.slice(offset))?.[0].length ?? 0;
  const position = error instanceof Error && 'position' in error ? Number(error.position) - 1 : 0;
  const line = text.slice(0, offset + Math.max(position, comments)).split('\n').length;
  return `${name}:${line}: ${error instanceof Error ? error.message : String(error)}`;
}

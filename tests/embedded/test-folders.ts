import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import type { EmbeddedServer, EmbeddedStep } from '../../src/main/db/embedded/embedded-server';

/** A new data folder, private to whoever runs the tests, like the one that `mktemp -d` makes. */
export function newDataFolder(): string {
  return mkdtempSync(path.join(inject('scratchFolder'), 'data-'));
}

/** Joins without durability, for tests that are not about it. */
export async function join(
  dataFolder: string,
  report?: (step: EmbeddedStep) => void,
): Promise<EmbeddedServer> {
  const binaries = await locateBinaries();
  return joinEmbeddedServer({ dataFolder, binaries, durability: 'off', ...(report ? { report } : {}) });
}

/** Joins as the app does. */
export async function joinDurably(dataFolder: string): Promise<EmbeddedServer> {
  return joinEmbeddedServer({ dataFolder, binaries: await locateBinaries() });
}

/** Runs one statement as the till or the owner and returns its rows. */
export async function query(
  server: EmbeddedServer,
  role: 'owner' | 'till',
  sql: string,
  database: string = server.database,
): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...server[role], host: server.host, port: server.port, database });
  // A server that is killed under an idle connection must not take the test process along.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

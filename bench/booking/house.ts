import { randomBytes } from 'node:crypto';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import type { EmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { migrateToLatest } from '../../src/main/db/migrations';

/** A real server of its own, commits durable, with the schema in it; nothing of this PC's box office is touched. */
export interface BenchHouse {
  readonly server: EmbeddedServer;
  readonly tillUrl: string;
  readonly ownerUrl: string;
  /** Arranges what a till could not: half a house sold, a million changes in the past. */
  readonly owner: Client;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openBenchHouse(): Promise<BenchHouse> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-bench-'));
  // Under root the server runs as another user, who must get through.
  chmodSync(folder, 0o711);
  const server = await joinEmbeddedServer({
    dataFolder: path.join(folder, 'data'),
    binaries: await locateBinaries(),
  });
  const { host, port, database } = server;
  const place = `${host}:${port}/${database}?sslmode=disable`;
  const urlFor = ({ user, password }: { user: string; password: string }) =>
    `postgresql://${user}:${encodeURIComponent(password)}@${place}`;
  await migrateToLatest(urlFor(server.owner));
  const owner = new Client({ connectionString: urlFor(server.owner) });
  await owner.connect();
  return {
    server,
    owner,
    folder,
    tillUrl: urlFor(server.till),
    ownerUrl: urlFor(server.owner),
    close: async () => {
      await owner.end();
      await server.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The one clerk of the bench; the password is made for this run. */
export const clerk = { name: 'Bench', email: 'bench@example.com', role: 'admin' } as const;
export const newPassword = () => randomBytes(12).toString('base64url');

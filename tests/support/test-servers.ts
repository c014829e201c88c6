import { chmodSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { ownIdentity } from '../../src/main/db/embedded/process-identity';
import { startDebianServer } from './debian-server';
import { endServersOfDeadRuns, guardServersIn } from './server-guard';
import type { ServerGuard } from './server-guard';
import type { TestServer } from './test-server';

let guard: ServerGuard | null = null;

/** Vitest's global set-up: starts the servers once for all workers. */
export async function setup(project: TestProject): Promise<void> {
  const { pid, began } = ownIdentity();
  await endServersOfDeadRuns();
  const folder = path.join(os.tmpdir(), `box-office-tests_${pid}_${began}_${project.name || 'all'}`);
  mkdirSync(folder);
  // Under root the servers run as another user, who must get through.
  chmodSync(folder, 0o711);
  guard = guardServersIn(folder);
  project.provide('scratchFolder', folder);
  const servers = await Promise.all([
    startEmbedded(path.join(folder, 'embedded-18')),
    startDebianServer(path.join(folder, 'debian-15')),
  ]);
  project.provide(
    'testServers',
    servers.filter((server) => server !== null),
  );
}

/** Stops the servers and removes what they wrote. */
export async function teardown(): Promise<void> {
  await guard?.endServers();
}

async function startEmbedded(dataFolder: string): Promise<TestServer> {
  const binaries = await locateBinaries();
  const { port, owner, till } = await joinEmbeddedServer({ dataFolder, binaries, durability: 'off' });
  return { name: 'embedded-18', port, superuser: owner, owner, till };
}

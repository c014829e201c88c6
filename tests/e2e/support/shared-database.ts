import { inject } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/template-database';
import type { TestServer } from '../../support/test-server';

/** A shared PostgreSQL with a migrated, empty box office, and how a till signs in to it. */
export interface SharedDatabase extends TestDatabase {
  server: TestServer;
  /** What a till is started with; with a port, by way of it. */
  environment(port?: number): Record<string, string>;
}

/** A box office of its own on the run's server; drop it at the end. */
export async function sharedDatabase(): Promise<SharedDatabase> {
  const [server] = inject('testServers');
  if (!server) throw new Error('no test server runs');
  const database = await createTestDatabase(server);
  const environment = (port = server.port) => ({
    BOX_OFFICE_DATABASE_URL: database.tillUrl.replace(`:${server.port}/`, `:${port}/`),
  });
  return { ...database, server, environment };
}

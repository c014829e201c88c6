import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { locateBinaries } from '../../src/main/db/embedded/binaries';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { project } from '../../src/main/db/migration-files';
import { openMigrator } from '../../src/main/db/migrator/migrator';
import { upgrade } from '../../src/main/db/migrator/upgrade';
import { createEmptyDatabase } from '../support/template-database';
import { firstRun } from './pages/first-run.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp | undefined;

const text = () => app?.page.locator('main').innerText() ?? '';

async function migrateToTheLastButOne(connection: Parameters<typeof openMigrator>[0]): Promise<void> {
  const migrator = openMigrator(connection, project);
  await upgrade(migrator, { target: `+${project.files.length - 1}` });
  await migrator.close();
}

describe('an app on a database of an older release', () => {
  it('says how far it is with the one of this PC, and opens when that is done', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'box-office-e2e-older-'));
    const server = await joinEmbeddedServer({ dataFolder: folder, binaries: await locateBinaries() });
    const { host, port, database, owner } = server;
    await migrateToTheLastButOne({ host, port, database, ...owner });
    // Somebody else migrates for as long as this lasts.
    const other = new Client({ host, port, database, ...owner });
    await other.connect();
    try {
      await other.query('select pg_advisory_lock(hashtextextended($1, 0))', [project.lockName]);
      app = await launchApp({ dataFolder: folder });
      await expect.poll(text, { timeout: 20_000 }).toMatch(/step 1 of 1|langkah 1 dari 1/);
      await keepPicture(app.page, 'upgrade-progress');
      await other.query('select pg_advisory_unlock_all()');
      await firstRun(app.page, words).speak('en');
    } finally {
      await other.end();
      await app?.close();
      await server.release();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('brings a shared one up to date with the login of its owner, who is at the till', async () => {
    const [testServer] = inject('testServers');
    if (testServer === undefined) throw new Error('no server runs');
    const database = await createEmptyDatabase(testServer);
    try {
      await migrateToTheLastButOne(database.ownerUrl);
      app = await launchApp({ environment: { BOX_OFFICE_DATABASE_URL: database.tillUrl } });
      const { page } = app;
      await callIn(page, 'preferences', 'set', { language: 'en', theme: 'light' });
      const form = page.getByRole('form', { name: words('settings:upgrade.title') });
      const bringUpToDate = async ({ user, password }: { user: string; password: string }) => {
        await form.getByLabel(words('settings:upgrade.user')).fill(user);
        await form.getByLabel(words('settings:upgrade.password'), { exact: true }).fill(password);
        await form.getByRole('button', { name: words('settings:upgrade.act') }).click();
      };
      await form.waitFor();
      await bringUpToDate(testServer.till);
      await expect.poll(text).toContain(`“${testServer.till.user}” does not own the tables`);
      await keepPicture(page, 'upgrade-needs-owner');
      await bringUpToDate(testServer.owner);
      await firstRun(page, words).title('first-run:seats.title').waitFor();
    } finally {
      await app?.close();
      await database.drop();
    }
  });
});

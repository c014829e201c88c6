import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionForm, type TypedServer } from './pages/connection.page';
import { firstRun } from './pages/first-run.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo } from './support/office';
import { keepPicture } from './support/screens';
import { sharedDatabase, type SharedDatabase } from './support/shared-database';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const dewi = { name: 'Dewi Lestari', email: 'dewi@gk.id', password: 'panggung besar', till: 'Till 1' };
let database: SharedDatabase;
let server: TypedServer;
let first: LaunchedApp;
let second: LaunchedApp;

beforeAll(async () => {
  database = await sharedDatabase();
  const { port, till } = database.server;
  server = { host: '127.0.0.1', port, database: database.name, ...till };
  first = await launchApp();
  second = await launchApp();
});
afterAll(async () => {
  await Promise.all([first?.close(), second?.close()]);
  await database?.drop();
});

/** First run up to the form of the server, filled in. */
async function askForServer(app: LaunchedApp): Promise<void> {
  await firstRun(app.page, words).speak('en');
  await app.page.getByRole('radio', { name: words('first-run:seats.shared') }).check();
  await connectionForm(app.page, words).fillIn(server);
}

/** Where the system offers no safe place for the password, the app asks; it may be kept plainly here. */
async function goOn(app: LaunchedApp, next: string): Promise<void> {
  const pages = firstRun(app.page, words);
  await pages.goOn();
  const title = pages.title(next);
  const question = app.page.getByRole('button', { name: words('refusals:step.keepPlainly') });
  await title.or(question).first().waitFor();
  if (await question.isVisible()) await question.click();
  await title.waitFor();
}

describe('a shared server', () => {
  it('is tested in plain words before anything changes', async () => {
    const form = connectionForm(first.page, words);
    await askForServer(first);
    await form.fillIn({ ...server, password: 'wrong' });
    await form.test();
    await expect.poll(() => form.answer().innerText()).toContain(`Password refused for “${server.user}”`);
    expect(await form.answer().innerText()).toContain(words('database:test.nothingChanged'));
    await keepPicture(first.page, 'server-password-refused');
    await form.fillIn({ ...server, database: 'no_such_house' });
    await form.test();
    await expect
      .poll(() => form.answer().innerText())
      .toContain('There is no database called “no_such_house”');
    await form.fillIn(server);
    await form.test();
    await expect.poll(() => form.answer().innerText()).toContain(words('database:test.fine'));
    await keepPicture(first.page, 'server-fine');
  });

  it('becomes the home of a new box office', async () => {
    const pages = firstRun(first.page, words);
    await goOn(first, 'first-run:you.title');
    await pages.fillPerson(dewi);
    await pages.open();
    await pages.title('first-run:ready.title').waitFor();
    expect(await first.page.locator('main').innerText()).toContain('Seats are kept on 127.0.0.1.');
    await pages.lookAround();
    await expect.poll(() => first.page.url()).toContain('/tonight');
  });

  it('is joined by a second till, which skips the question who the first person is', async () => {
    const pages = firstRun(second.page, words);
    await askForServer(second);
    await goOn(second, 'first-run:join.title');
    await pages.join({ ...dewi, till: 'Till 1' });
    await expect
      .poll(() => second.page.locator('main').innerText())
      .toContain('There is a till called “Till 1”');
    await pages.join({ ...dewi, till: 'Till 2' });
    await pages.title('first-run:ready.title').waitFor();
    await keepPicture(second.page, 'server-joined');
    await pages.openTonight();
    const { items } = await callIn(second.page, 'tills', 'list', {});
    expect(items.map(({ name }) => name)).toEqual(['Till 1', 'Till 2']);
  });

  it('is named in the settings, with how its password is kept', async () => {
    await goTo(second.page, '/settings/database');
    const content = () => second.page.locator('main').innerText();
    await expect.poll(content).toContain(`Seats are kept on 127.0.0.1, port ${server.port}`);
    const { passwordKept } = await callIn(second.page, 'database', 'current', {});
    const kept = { safely: 'keptSafely', plainly: 'keptPlainly', not_at_all: 'fromEnvironment' } as const;
    expect(await content()).toContain(words(`settings:database.${kept[passwordKept ?? 'not_at_all']}`));
    await keepPicture(second.page, 'server-settings');
  });

  it('is left for this PC by an admin, who finds a box office of its own there', async () => {
    const { page } = second;
    await page.getByRole('radio', { name: words('settings:database.thisPc') }).check();
    await page.getByRole('button', { name: words('settings:database.useThisPc') }).click();
    await firstRun(page, words).title('first-run:seats.title').waitFor();
    const { kind } = await callIn(page, 'database', 'current', {});
    expect(kind).toBe('this_pc');
  });
});

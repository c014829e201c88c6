import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { door } from './pages/door.page';
import { firstRun } from './pages/first-run.page';
import { users } from './pages/users.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const dewi = { name: 'Dewi Lestari', email: 'dewi@gk.id', password: 'panggung besar', till: 'Till 1' };
const sari = { name: 'Sari Rahma', email: 'sari@gk.id', password: 'loket pertama', role: 'counter' } as const;
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app?.close());

/** What stands on the page, once it settles. */
const expectText = (text: string | RegExp) =>
  expect.poll(() => app.page.locator('body').innerText(), { timeout: 10_000 }).toMatch(text);

describe('the first run', () => {
  it('names what is missing, and keeps what was typed', async () => {
    const pages = firstRun(app.page, words);
    await pages.speak('en');
    await pages.goOn();
    await pages.title('first-run:you.title').waitFor();
    await pages.fillPerson({ ...dewi, password: 'é'.repeat(40) });
    await pages.open();
    await expectText(/This is 80 bytes; only 72 can be checked/);
    expect(await app.page.getByLabel(words('first-run:you.name')).inputValue()).toBe(dewi.name);
  });

  it('ends at the first event', async () => {
    const pages = firstRun(app.page, words);
    await pages.fillPerson(dewi);
    await pages.open();
    await pages.title('first-run:ready.title').waitFor();
    await expectText('This is Till 1.');
    await keepPicture(app.page, 'first-run-ready');
    await pages.createFirstEvent();
    await expect.poll(() => app.page.url()).toMatch(/events\/new/);
  });
});

describe('a person', () => {
  it('is added with a role, and may sign in at once', async () => {
    const people = users(app.page, words);
    await people.open();
    await people.row(dewi.name).waitFor();
    await people.add(sari);
    await people.row(sari.name).waitFor();
    await expectText('Sari may sell, find any booking, and cancel what Sari sold.');
    await keepPicture(app.page, 'users');
  });

  it('hears the same words for a wrong password and for an unknown e-mail', async () => {
    const { page } = app;
    const entrance = door(page, words);
    await entrance.signOut();
    await entrance.signIn('nobody@gk.id', 'wrong password');
    const unknown = await entrance.refusal().innerText();
    await entrance.signIn(sari.email, 'wrong password');
    await expect.poll(() => entrance.refusal().innerText()).toBe(unknown);
    expect(unknown).toBe(words('refusals:code.sign_in_failed'));
  });

  it('waits a little after several wrong passwords, and sees the seconds', async () => {
    const entrance = door(app.page, words);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await entrance.signIn('budi@gk.id', 'wrong password');
      await entrance.refusal().waitFor();
      if (/counts in \d+ second/.test(await entrance.refusal().innerText())) break;
    }
    await expectText(/counts in \d+ second/);
    await keepPicture(app.page, 'sign-in-slowed');
  });

  it('signs in with a tile by typing the password straight away', async () => {
    const { page } = app;
    const entrance = door(page, words);
    await entrance.signIn(sari.email, sari.password);
    await expectText(/Till 1[, \n]+Sari/);
    await entrance.signOut();
    await entrance.passwordOf(sari.name).waitFor();
    await keepPicture(page, 'sign-in');
    await entrance.type(sari.password);
    await entrance.enter();
    await expectText(/Till 1[, \n]+Sari/);
  });
});

describe('the lock', () => {
  it('covers the screen, and the same person comes back to it', async () => {
    const { page } = app;
    const entrance = door(page, words);
    await page.keyboard.press('Control+3');
    await expect.poll(() => page.url()).toMatch(/bookings/);
    await entrance.lock();
    await entrance.passwordOf(sari.name).waitFor();
    await keepPicture(page, 'lock');
    await page.keyboard.press('Control+1');
    await entrance.type('wrong password');
    await entrance.enter();
    await expect.poll(() => entrance.refusal().innerText()).toBe(words('refusals:code.wrong_password'));
    await entrance.type(sari.password);
    await entrance.enter();
    await entrance.passwordOf(sari.name).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/bookings/);
  });

  it('lets somebody else in, who begins afresh', async () => {
    const { page } = app;
    const entrance = door(page, words);
    await entrance.lock();
    await entrance.choose(dewi.name);
    await expectText(/ends the session of Sari/);
    await entrance.type(dewi.password);
    await entrance.enter();
    await expectText(/Till 1[, \n]+Dewi/);
    await expect.poll(() => page.url()).toMatch(/tonight/);
  });

  it('shuts somebody out at once who was disabled', async () => {
    const { page } = app;
    const people = users(page, words);
    await people.open();
    await people.row(sari.name).click();
    await people.disable();
    await expectText('Sari cannot sign in.');
    const entrance = door(page, words);
    await entrance.signOut();
    await entrance.signIn(sari.email, sari.password);
    await expect.poll(() => entrance.refusal().innerText()).toBe(words('refusals:code.sign_in_failed'));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './support/axe';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let app: LaunchedApp;
let eventId: string;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
  eventId = await planEvent(app.page, 'Laskar Pelangi', 480);
});
afterAll(() => app?.close());

const holds = async () => (await callIn(app.page, 'namedHolds', 'list', { eventId })).items;
const field = (key: string) => app.page.getByRole('textbox', { name: words(key), exact: true });

async function pick(seats: string) {
  const { page } = app;
  await field('bookings:change.whichSeats').fill(seats);
  await page
    .getByRole('group', { name: words('bookings:change.offers') })
    .getByRole('button')
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

describe('the seats of an event that are set aside', () => {
  it('are reached from the sale and made with the keyboard alone', async () => {
    const { page } = app;
    await goTo(page, `/sale/${eventId}`);
    await page.getByRole('button', { name: words('sale:head.menu') }).click();
    await page.getByRole('menuitem', { name: words('commands:holds') }).click();
    await page.getByRole('heading', { name: words('set-aside:none') }).waitFor();
    await keepPicture(page, 'holds-none');
    await pick('seat 31-36');
    await page.keyboard.press('Control+Enter');
    await field('set-aside:whom').fill('Press');
    await page.getByRole('radio', { name: words('set-aside:colours.teal') }).check({ force: true });
    await field('set-aside:until').fill('tomorrow 19.15');
    await keepPicture(page, 'holds-new');
    await field('set-aside:whom').press('Enter');
    await expect
      .poll(holds, patience)
      .toMatchObject([{ letter: 'P', colour: 7, kept: 6, releaseAt: expect.any(String) }]);
    await pick('seat 101-104');
    await page.keyboard.press('Control+Enter');
    await field('set-aside:whom').fill('House');
    await field('set-aside:whom').press('Enter');
    await expect.poll(async () => (await holds()).length, patience).toBe(2);
    await page.getByRole('row', { name: /Press/ }).waitFor();
    await keepPicture(page, 'holds-list');
  });

  it('are edited, gain seats and lose seats, and are released', async () => {
    const { page } = app;
    await page.getByRole('row', { name: /Press/ }).focus();
    await page.keyboard.press('Enter');
    await field('set-aside:owner').fill('Ibu Ratna');
    await field('set-aside:owner').press('Enter');
    await expect.poll(holds, patience).toMatchObject([{ owner: 'Ibu Ratna', colour: 7 }, {}]);
    await pick('seat 37-38');
    await page
      .getByRole('button', { name: words('set-aside:add', { seats: 'Seat-37–Seat-38' }) })
      .press('Enter');
    await expect.poll(async () => (await holds())[0]?.kept, patience).toBe(8);
    await page.getByRole('checkbox', { name: 'Seat-31' }).check();
    await page.getByRole('checkbox', { name: 'Seat-32' }).check();
    await keepPicture(page, 'holds-edit');
    await page
      .getByRole('button', { name: words('set-aside:releaseSome', { seats: 'Seat-31–Seat-32' }) })
      .press('Enter');
    await expect
      .poll(async () => (await holds())[0]?.keeps.map((seat) => seat.seatNo), patience)
      .toEqual([33, 34, 35, 36, 37, 38]);
    await page.getByRole('button', { name: words('set-aside:release'), exact: true }).press('Enter');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: words('set-aside:release'), exact: true })
      .press('Enter');
    await expect.poll(holds, patience).toMatchObject([{ reason: 'House' }]);
    await page.getByRole('row', { name: /House/ }).waitFor();
  });

  it('stand on the sale map in their letters and colours', async () => {
    const { page } = app;
    await callIn(page, 'namedHolds', 'place', {
      eventId,
      seatNos: [200, 201, 202],
      kind: 'hold',
      letter: 'R',
      colour: 3,
      reason: 'Radio',
    });
    await goTo(page, `/sale/${eventId}`);
    await expect
      .poll(() => page.getByRole('list', { name: words('seat-map:legend') }).innerText(), patience)
      .toMatch(new RegExp(`${words('seat-map:look.namedHold')}\\s*7`));
    await keepPicture(page, 'holds-on-sale');
  });

  it('are listed and edited without a serious finding of axe, in Indonesian and in the dark', async () => {
    const { page } = app;
    await callIn(page, 'preferences', 'set', { language: 'id', theme: 'dark' });
    await page.locator('html[lang="id"][data-mantine-color-scheme="dark"]').waitFor();
    await goTo(page, `/events/${eventId}/set-aside`);
    const row = page.getByRole('row', { name: /Radio/ });
    await row.waitFor();
    await keepPicture(page, 'holds-list-id-dark');
    expect(await seriousFindings(page)).toEqual([]);
    await row.press('Enter');
    await page.getByRole('button', { name: wordsIn('id')('set-aside:release'), exact: true }).waitFor();
    await keepPicture(page, 'holds-edit-id-dark');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import { wantsFilesAt } from './support/dialogs';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice } from './support/office';
import { readPdf } from './support/read-pdf';
import { keepFile, keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'box-office-paper-'));
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

it('a theatre of 2,000 is printed on sheets that can be read, with an overview first', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.begin('Teater Besar', 2000);
  await plan.button('plans:file.menu').click();
  await page.getByRole('menuitem', { name: words('plans:file.paper') }).click();
  const dialog = page.getByRole('dialog', { name: words('files:paper.title') });
  await dialog.getByRole('img').waitFor();
  await keepPicture(page, 'paper-plan');
  const file = path.join(folder, 'house.pdf');
  await wantsFilesAt(app, file);
  await dialog.getByRole('button', { name: words('files:paper.pdf') }).click();
  await page
    .getByText(words('files:saved', { path: file }))
    .first()
    .waitFor({ state: 'attached' });
  const a4 = await readPdf(file);
  expect(a4.texts.length).toBeGreaterThan(1);
  expect(new Set(a4.sizes).size).toBe(1);
  for (const [index, text] of a4.texts.entries()) {
    expect(text).toContain('Teater Besar');
    expect(text).toContain(words('files:paper.page', { n: index + 1, of: a4.texts.length }));
  }
  await dialog.getByText('A3', { exact: true }).click();
  await dialog.getByText(words('files:paper.one'), { exact: true }).click();
  await keepPicture(page, 'paper-plan-a3');
  await dialog.getByRole('button', { name: words('files:paper.pdf') }).click();
  await expect.poll(async () => (await readPdf(file)).sizes, { timeout: 15_000 }).toEqual(['420x297']);
});

it('the house of tonight goes on paper as it stands, as a picture too', async () => {
  const { page } = app;
  const { items } = await callIn(page, 'plans', 'list', {});
  const [plan] = items;
  await callIn(page, 'plans', 'publish', { planId: plan?.id ?? '', revision: plan?.revision ?? 1 });
  const { items: published } = await callIn(page, 'plans', 'list', {});
  const event = await callIn(page, 'events', 'create', {
    name: 'Hamlet <i>& friends</i>',
    startsAt: '2030-03-05T19:30:00+07:00',
    planVersionId: published[0]?.published?.id ?? '',
    venue: 'Gedung Kesenian',
    priceMinor: 150_000,
  });
  await callIn(page, 'bookings', 'create', { eventId: event.id, quantity: 60 });
  await callIn(page, 'namedHolds', 'place', {
    eventId: event.id,
    kind: 'hold',
    letter: 'P',
    reason: 'Press',
    seatNos: [200, 201, 202, 203],
  });
  await goTo(page, `/sale/${event.id}`);
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('paper');
  await page.getByRole('option', { name: words('files:paper.command') }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words('files:paper.title') });
  await dialog.getByRole('img').waitFor();
  await keepPicture(page, 'paper-event');
  const file = path.join(folder, 'tonight.pdf');
  await wantsFilesAt(app, file);
  await dialog.getByRole('button', { name: words('files:paper.pdf') }).click();
  await expect
    .poll(async () => (await readPdf(file).catch(() => null))?.texts[0] ?? '', { timeout: 15_000 })
    .toContain('Hamlet <i>& friends</i>');
  const [text = ''] = (await readPdf(file)).texts;
  expect(text).toContain('60 of 2.000 sold · 1.936 free');
  expect(text).toContain(`${words('files:paper.state.booked')} · 60`);
  expect(text).toContain(`${words('files:paper.state.named_hold')} · 4`);
  const picture = path.join(folder, 'tonight.png');
  await wantsFilesAt(app, picture);
  await dialog.getByRole('button', { name: words('files:paper.png') }).click();
  await expect
    .poll(async () => (await readFile(picture).catch(() => Buffer.of(0))).readUInt32BE(16), {
      timeout: 15_000,
    })
    .toBe(3508);
  keepFile(picture, 'paper-event-sheet.png');

  await callIn(page, 'preferences', 'set', { language: 'id', theme: 'dark' });
  const inIndonesian = wordsIn('id');
  await page
    .getByRole('dialog', { name: inIndonesian('files:paper.title') })
    .getByRole('button', { name: inIndonesian('files:paper.pdf') })
    .waitFor();
  await keepPicture(page, 'paper-event-id');
});

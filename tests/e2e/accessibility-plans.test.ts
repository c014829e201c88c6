import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import { seriousFindings } from './support/axe';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let planId: string;
let eventId: string;

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await openOffice(page, 'Till 1');
  const recipe = { kind: 'theatre', name: 'Teater Besar', capacity: 480, balconies: 1 } as const;
  const venue = await callIn(page, 'venues', 'create', { name: 'Gedung Kesenian' });
  planId = (await callIn(page, 'plans', 'create', { from: { kind: 'recipe', recipe }, venueId: venue.id }))
    .id;
  eventId = await planEvent(page, 'Laskar Pelangi', 200);
});
afterAll(() => app?.close());

/** Scans what is on the screen in a theme, and keeps a picture. */
async function expectNothingSerious(name: string, theme: 'light' | 'dark'): Promise<void> {
  await callIn(app.page, 'preferences', 'set', { theme });
  await app.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
  await keepPicture(app.page, `${name}-${theme}`);
  expect(await seriousFindings(app.page), `${name}, ${theme}`).toEqual([]);
}

describe.each(['light', 'dark'] as const)('axe finds nothing serious, %s, on', (theme) => {
  it('the list of plans and a new one', async () => {
    await goTo(app.page, '/plans');
    await app.page.getByText('Gedung Kesenian').waitFor();
    await expectNothingSerious('plans', theme);
    await designer(app.page, words).button('plans:list.new').first().click();
    await app.page.getByLabel(words('plans:new.field.balconies'), { exact: true }).fill('9');
    await app.page.getByText(words('plans:new.limits', { least: '0', most: '4' })).waitFor();
    await expectNothingSerious('plans-new', theme);
  });

  it('the designer and every face of its panel', async () => {
    const plan = designer(app.page, words);
    await goTo(app.page, `/plans/${planId}`);
    await plan.expectDrawn(480);
    await plan.board.focus();
    await app.page.keyboard.press('PageDown');
    for (const face of ['chosen', 'parts', 'zones', 'checks', 'versions']) {
      await plan.face(face);
      await expectNothingSerious(`designer-${face}`, theme);
    }
    await plan.face('chosen');
  });
});

it('axe finds nothing serious in Indonesian in the dark on the main screens', async () => {
  const { page } = app;
  await callIn(page, 'preferences', 'set', { language: 'id', theme: 'dark' });
  await page.locator('html[lang="id"]').waitFor();
  for (const screen of [
    'tonight',
    'events',
    `sale/${eventId}`,
    'bookings',
    'plans',
    `plans/${planId}`,
    'users',
  ]) {
    await goTo(page, `/${screen}`);
    await page.locator('main h1').first().waitFor();
    await expectNothingSerious(`id-${screen.split('/')[0]}${screen.includes('/') ? '-one' : ''}`, 'dark');
  }
});

it('every tool is reached with the keyboard: by arrows in the rail, and by its letter on the drawing', async () => {
  const { page } = app;
  await callIn(page, 'preferences', 'set', { language: 'en', theme: 'light' });
  await page.locator('html[lang="en"]').waitFor();
  await goTo(page, `/plans/${planId}`);
  const plan = designer(page, words);
  await plan.expectDrawn(480);
  const rail = page.getByRole('radiogroup', { name: words('plans:tool.rail') });
  const tools = await rail
    .getByRole('radio')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-tool') ?? ''));
  await rail.getByRole('radio', { checked: true }).focus();
  for (const tool of [...tools.slice(1), ...tools.slice(0, 1)]) {
    await page.keyboard.press('ArrowDown');
    await rail.locator(`[data-tool="${tool}"][aria-checked="true"]:focus`).waitFor();
  }
  await plan.board.focus();
  for (const letter of ['e', 'r', 'c', 't', 's', 'h', 'x', 'z', 'a', 'g', 'v']) {
    await page.keyboard.press(letter);
    await rail.locator(`[aria-checked="true"][title$="(${letter.toUpperCase()})"]`).waitFor();
  }
});

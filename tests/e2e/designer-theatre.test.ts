import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { designer } from './pages/designer.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
});
afterAll(() => app?.close());

/** What a hand does, counted: a click, a key, or a field with what is typed into it. See docs/designer.md. */
function countedHand() {
  const count = { clicks: 0, keys: 0, fields: 0 };
  return {
    count,
    click: async (place: Locator) => {
      count.clicks += 1;
      await place.click();
    },
    press: async (key: string) => {
      count.keys += 1;
      await app.page.keyboard.press(key);
    },
    type: async (field: Locator, text: string | number) => {
      count.fields += 1;
      // Decimals as the region writes them.
      await field.fill(String(text).replace('.', ','));
    },
  };
}

it('a theatre of 2,000 seats with two balconies is drawn from an empty plan in less than a hundred steps', async () => {
  const { page } = app;
  const plan = designer(page, words);
  const hand = countedHand();
  const began = Date.now();
  const zone = async (code: string) => {
    await hand.click(page.getByRole('combobox', { name: words('plans:mark.zone'), exact: true }));
    await hand.click(page.getByRole('option', { name: code, exact: true }));
  };
  const repeat = async (times: number) => {
    await hand.type(plan.field('plans:arrange.repeat.times'), times);
    await hand.type(plan.field('plans:arrange.repeat.y'), 0.9);
    await hand.click(plan.button('plans:arrange.repeat.run'));
  };
  const newSection = async (name: string) => {
    await hand.click(page.getByRole('combobox', { name: words('plans:mark.section'), exact: true }));
    await hand.click(page.getByRole('option', { name: words('plans:mark.newSection'), exact: true }));
    await hand.type(plan.field('plans:section.name'), name);
    await hand.type(plan.field('plans:section.prefix'), name);
  };
  const face = async (name: string) => {
    hand.count.clicks += 1;
    await plan.face(name);
  };

  // An empty plan with three zones.
  await hand.press('Control+4');
  await hand.click(plan.button('plans:list.new').first());
  await hand.type(plan.field('plans:plan.name'), 'Teater Besar');
  await hand.click(page.getByText(words('plans:new.kind.empty'), { exact: true }));
  await hand.press('Control+Enter');
  await plan.board.waitFor();
  await face('zones');
  await hand.click(plan.button('plans:zones.add'));
  await hand.click(plan.button('plans:zones.add'));

  // Stalls: one curved row, then 24 more of it.
  await face('chosen');
  await hand.click(plan.board);
  await hand.press('c');
  await hand.press('Enter');
  await hand.press('v');
  await hand.type(plan.field('plans:row.seats'), 40);
  await hand.type(plan.field('plans:row.pitch'), 0.55);
  await hand.type(plan.field('plans:row.curve'), 2);
  await hand.type(plan.field('plans:arrange.by.y'), 4);
  await hand.click(plan.button('plans:arrange.move'));
  await repeat(24);
  await plan.expectDrawn(1000);

  // A balcony is a copy of the last row, further back, with more seats, in a section and zone of its own.
  const balcony = async (name: string, code: string, last: RegExp, away: number) => {
    await face('parts');
    const line = page.getByRole('treeitem', { name: last }).last();
    await line.scrollIntoViewIfNeeded();
    await hand.click(line);
    await face('chosen');
    await hand.press('Control+D');
    await newSection(name);
    await hand.type(plan.field('plans:row.name'), 'A');
    await hand.type(plan.field('plans:row.seats'), 50);
    await hand.type(plan.field('plans:row.pitch'), 0.55);
    await hand.type(plan.field('plans:arrange.by.x'), -1);
    await hand.type(plan.field('plans:arrange.by.y'), away);
    await hand.click(plan.button('plans:arrange.move'));
    await zone(code);
    await repeat(9);
  };
  await balcony('Balcony', 'B', /^Row AA,/, 3);
  await plan.expectDrawn(1500);
  await keepPicture(page, 'designer-theatre-1500');
  await balcony('Gallery', 'C', /^Row K,/, 3);
  await plan.expectDrawn(2000);

  // Numbers from the middle for the whole house, a look at the checks, publish.
  await hand.click(plan.board);
  await hand.press('Control+A');
  await hand.click(page.getByRole('combobox', { name: words('plans:numbering.from'), exact: true }));
  await hand.click(page.getByRole('option', { name: words('plans:numbering.middle'), exact: true }));
  await face('checks');
  await page.getByText(words('plans:checks.none')).first().waitFor();
  await hand.press('Control+Enter');
  await hand.click(page.getByRole('button', { name: words('plans:publish.do'), exact: true }));
  await page
    .getByText(words('plans:said.published', { name: 'Teater Besar', n: 1 }))
    .first()
    .waitFor();
  await keepPicture(page, 'designer-theatre');

  const { clicks, keys, fields } = hand.count;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`2,000 seats: ${clicks} clicks, ${keys} keys, ${fields} fields; the driver took ${seconds} s`);
  expect(clicks + keys + fields).toBeLessThan(100);
  const { items } = await callIn(page, 'plans', 'list', {});
  expect(items[0]?.published).toMatchObject({ capacity: 2000, versionNo: 1 });
});

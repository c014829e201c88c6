import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/shared/domain/plan/plan-document';
import { callIn, goTo, openOffice } from './support/office';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let planId = '';
let eventId = '';
beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await openOffice(page, 'Till 1');
  const made = await callIn(page, 'plans', 'create', {
    from: { kind: 'recipe', recipe: { kind: 'cinema', name: 'Studio 1', capacity: 60 } },
  });
  planId = made.id;
  const { document } = await callIn(page, 'plans', 'version', { planVersionId: made.draft?.id ?? '' });
  const kind = 'wheelchair' as const;
  const rows = document.rows.map((row, place) =>
    place === 1 ? { ...row, seats: row.seats.map((seat, nth) => (nth < 2 ? { ...seat, kind } : seat)) } : row,
  );
  const saved = await callIn(page, 'plans', 'saveDraft', {
    planId,
    revision: made.revision,
    document: { ...document, rows },
  });
  const plan = await callIn(page, 'plans', 'publish', { planId, revision: saved.revision });
  const event = await callIn(page, 'events', 'create', {
    name: 'Jazz di Kota',
    startsAt: '2030-03-05T19:30:00+07:00',
    planVersionId: plan.published?.id ?? '',
    priceMinor: 150_000,
  });
  eventId = event.id;
  await callIn(page, 'bookings', 'create', { eventId, seatNos: [1, 2] });
});
afterAll(() => app?.close());

/** Draws on and publishes. */
async function redraw(draw: (plan: PlanDocument) => PlanDocument, note: string): Promise<void> {
  const { page } = app;
  const { published, revision } = await callIn(page, 'plans', 'get', { planId });
  const { document } = await callIn(page, 'plans', 'version', { planVersionId: published?.id ?? '' });
  const saved = await callIn(page, 'plans', 'saveDraft', { planId, revision, document: draw(document) });
  await callIn(page, 'plans', 'publish', { planId, revision: saved.revision, note });
}

const panel = () => app.page.getByRole('region', { name: words('events:plan.title') });
const button = (key: string, n: number) => panel().getByRole('button', { name: words(key, { n }) });

it('the map keeps the colour of one kind of seats alone, and says how many of it are free', async () => {
  const { page } = app;
  await goTo(page, `/sale/${eventId}`);
  const wheelchair = page.getByRole('button', {
    name: new RegExp(`^${words('seat-map:kind.wheelchair')} 2 free`),
  });
  await wheelchair.click();
  await expect.poll(() => wheelchair.getAttribute('aria-pressed')).toBe('true');
  await keepPicture(page, 'map-one-kind');
  await wheelchair.click();
  await expect.poll(() => wheelchair.getAttribute('aria-pressed')).toBe('false');
});

it('an event says which version it is sold on, and gets a newer one after a look at the difference', async () => {
  const { page } = app;
  await goTo(page, `/events/${eventId}/edit`);
  await panel().getByText(words('events:plan.newest')).waitFor();
  await redraw(
    (plan) => ({
      ...plan,
      zones: [...plan.zones, { code: 'X', name: 'Sofas', colour: 6 }],
      rows: plan.rows.map((row, place) => {
        if (place !== plan.rows.length - 1) return row;
        const seats = row.seats.map((seat, index) => (index < 4 ? { ...seat, zone: 'X' } : seat));
        return {
          ...row,
          seats: seats.map((seat, index) => (index === 5 ? { ...seat, number: '99' } : seat)),
        };
      }),
    }),
    'Sofas in the last row',
  );
  await button('events:plan.see', 2).click();
  await panel()
    .getByText(words('events:plan.change.rezoned_other', { n: 4 }))
    .waitFor();
  await panel()
    .getByText(words('events:plan.change.relabelled_one', { n: 1 }))
    .waitFor();
  expect(await button('events:plan.apply', 2).isDisabled()).toBe(true);
  await panel()
    .getByLabel(words('events:plan.priceOf', { zone: 'X Sofas' }))
    .fill('300');
  await panel()
    .getByLabel(words('events:plan.priceOf', { zone: 'X Sofas' }))
    .blur();
  await keepPicture(page, 'plan-newer');
  await button('events:plan.apply', 2).click();
  await page
    .getByText(words('events:plan.applied', { name: 'Jazz di Kota', plan: 'Studio 1', n: 2 }))
    .first()
    .waitFor();
  await panel().getByText(words('events:plan.newest')).waitFor();
  const event = await callIn(page, 'events', 'get', { eventId });
  expect(event.priceCategories.find(({ code }) => code === 'X')).toMatchObject({
    seats: 4,
    priceMinor: 300_000,
  });
  const { items } = await callIn(page, 'seats', 'list', { eventId });
  expect(items.filter(({ state }) => state === 'booked').map(({ seatNo }) => seatNo)).toEqual([1, 2]);
});

it('a version that would move a sold seat is refused, naming the seat', async () => {
  const { page } = app;
  await redraw(
    (plan) => ({
      ...plan,
      rows: plan.rows.map((row, place) =>
        place === 0 ? { ...row, seats: row.seats.map((seat) => ({ ...seat, y: seat.y - 3 })) } : row,
      ),
    }),
    'First row nearer',
  );
  const { items } = await callIn(page, 'seats', 'list', { eventId });
  const label = items[0]?.label ?? '';
  await button('events:plan.see', 3).click();
  const why = words('events:plan.why.booked');
  await panel().getByText(words('events:plan.inTheWay.moved', { label, why })).waitFor();
  expect(await button('events:plan.apply', 3).isDisabled()).toBe(true);
  await keepPicture(page, 'plan-refused');
  await button('events:plan.keep', 2).click();
  await button('events:plan.see', 3).waitFor();
});

it('the house as it was on an earlier night can be looked at', async () => {
  const { page } = app;
  await panel()
    .getByRole('button', { name: words('events:plan.then') })
    .click();
  await panel().locator('canvas').waitFor();
  await panel()
    .getByRole('combobox', { name: words('events:plan.which') })
    .click();
  await page.getByRole('option', { name: /Studio 1 v1/ }).click();
  await expect.poll(() => panel().locator('canvas').getAttribute('aria-label')).toContain('60');
  await callIn(page, 'preferences', 'set', { language: 'id', theme: 'dark' });
  const there = page.getByRole('region', { name: wordsIn('id')('events:plan.title') });
  await there.locator('canvas').waitFor();
  await keepPicture(page, 'plan-then-id');
});

import type { Page } from 'playwright-core';
import type {
  Contract,
  Feature,
  InputOf,
  OperationOf,
  OutputOf,
} from '../../../src/shared/contract/contract';
import type { Reply } from '../../../src/shared/contract/bridge';

/** One call of the contract through the window's own bridge, for what a test only arranges. A refusal fails the test. */
export async function callIn<F extends Feature, O extends OperationOf<F>>(
  page: Page,
  feature: F,
  operation: O,
  input: InputOf<Contract[F][O]>,
): Promise<OutputOf<Contract[F][O]>> {
  const reply = await page.evaluate(
    (envelope) =>
      (window as unknown as { boxOffice: { call(sent: unknown): Promise<Reply> } }).boxOffice.call(envelope),
    { feature, operation, input },
  );
  if (!reply.ok) throw new Error(`${feature}.${operation}: ${JSON.stringify(reply.refusal)}`);
  return reply.value as OutputOf<Contract[F][O]>;
}

export const admin = { name: 'Dewi Lestari', email: 'dewi@gk.id', password: 'panggung besar' };

/** Opens a box office without its pages: till, first admin, signed in, English, on Tonight. */
export async function openOffice(page: Page, till: string): Promise<void> {
  await callIn(page, 'preferences', 'set', { language: 'en', theme: 'light' });
  await callIn(page, 'tills', 'register', { name: till });
  await callIn(page, 'users', 'bootstrap', admin);
  await enterOffice(page);
}

/** Joins a box office that is open already. */
export async function joinOffice(page: Page, till: string): Promise<void> {
  await callIn(page, 'preferences', 'set', { language: 'en', theme: 'light' });
  await callIn(page, 'tills', 'register', { name: till });
  await enterOffice(page);
}

async function enterOffice(page: Page): Promise<void> {
  const { email, password } = admin;
  await callIn(page, 'users', 'signIn', { email, password });
  await goTo(page, '/tonight');
  await page.getByRole('navigation').first().waitFor();
}

/** To a screen by its address, as a link would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, path);
}

/** An event on sale that starts in a week. */
export async function planEvent(page: Page, name: string, capacity: number): Promise<string> {
  const startsAt = new Date(Date.now() + 7 * 24 * 3600_000).toISOString();
  const event = await callIn(page, 'events', 'create', {
    name,
    capacity,
    startsAt,
    status: 'on_sale',
    priceMinor: 150_000,
  });
  return event.id;
}

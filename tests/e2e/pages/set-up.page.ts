import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

export interface PlannedEvent {
  name: string;
  when: string;
  seats: number;
  price: string;
}

/** The set-up of an event. */
export function eventSetUp(page: Page, words: Words) {
  const field = (key: string) => page.getByLabel(words(key), { exact: true });
  return {
    name: field('events:field.name'),
    fillIn: async ({ name, when, seats, price }: PlannedEvent) => {
      await field('events:field.name').fill(name);
      await field('events:field.startsAt').fill(when);
      await field('events:field.seats').fill(String(seats));
      await field('events:field.price').fill(price);
    },
    openSale: () => page.getByRole('button', { name: words('common:action.openSale') }).click(),
    saved: (name: string) =>
      page.getByText(words('events:saved.on_sale', { name })).first().waitFor({ state: 'attached' }),
  };
}

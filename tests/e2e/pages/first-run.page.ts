import type { Page } from 'playwright-core';
import type { Language } from '../../../src/renderer/lib/format/locale';
import type { Words } from '../support/words';

export interface FirstPerson {
  name: string;
  email: string;
  password: string;
  till: string;
}

/** The three pages that open a box office, or join one. */
export function firstRun(page: Page, words: Words) {
  const field = (key: string) => page.getByLabel(words(key), { exact: true });
  return {
    speak: (language: Language) =>
      page.getByRole('radio', { name: language.toUpperCase(), exact: true }).check({ force: true }),
    title: (key: string) => page.getByRole('heading', { name: words(key) }),
    goOn: () => page.getByRole('button', { name: words('common:action.continue') }).click(),
    fillPerson: async (person: FirstPerson) => {
      await field('first-run:you.name').fill(person.name);
      await field('first-run:you.email').fill(person.email);
      await field('first-run:you.password').fill(person.password);
      await field('first-run:you.till').fill(person.till);
    },
    open: () => page.getByRole('button', { name: words('first-run:you.open') }).click(),
    join: async (person: Omit<FirstPerson, 'name'>) => {
      await field('first-run:you.till').fill(person.till);
      await field('first-run:you.email').fill(person.email);
      await field('first-run:you.password').fill(person.password);
      await page.getByRole('button', { name: words('common:action.signIn') }).click();
    },
    createFirstEvent: () => page.getByRole('button', { name: words('first-run:ready.firstEvent') }).click(),
    lookAround: () => page.getByRole('button', { name: words('first-run:ready.lookAround') }).click(),
    openTonight: () => page.getByRole('button', { name: words('first-run:ready.tonight') }).click(),
  };
}

import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

export interface NewPerson {
  name: string;
  email: string;
  password: string;
  role: 'counter' | 'manager' | 'admin';
}

/** The people who may sign in. */
export function users(page: Page, words: Words) {
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  return {
    open: async () => {
      await page.getByRole('navigation').first().waitFor();
      await page.keyboard.press('Control+5');
      await page.getByRole('heading', { name: words('users:title'), level: 1 }).waitFor();
    },
    row: (name: string) => page.getByRole('row').filter({ hasText: name }),
    add: async ({ name, email, password, role }: NewPerson) => {
      await button('users:add').click();
      await page.getByLabel(words('users:field.name'), { exact: true }).fill(name);
      await page.getByLabel(words('users:field.email'), { exact: true }).fill(email);
      await page.getByRole('radio', { name: words(`common:role.${role}`) }).check();
      await page.getByLabel(words('users:firstPassword'), { exact: true }).fill(password);
      await button('users:addThis').click();
    },
    disable: async () => {
      await button('users:disable').click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('users:disable') })
        .click();
    },
  };
}

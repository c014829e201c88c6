import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

/** The door of a till: signing in, the lock, and out again. */
export function door(page: Page, words: Words) {
  const anyPassword = page.locator('input[autocomplete="current-password"]');
  return {
    passwordOf: (name: string) => page.getByLabel(words('session:passwordOf', { name }), { exact: true }),
    choose: (name: string) => page.getByText(name, { exact: true }).click(),
    /** Types without touching anything first: the letters must find the password by themselves. */
    type: (password: string) => page.keyboard.type(password),
    enter: () => page.keyboard.press('Enter'),
    refusal: () => page.getByRole('alert').filter({ hasText: /\S/ }).first(),
    /** Signs in with e-mail, wherever the door stands. */
    signIn: async (email: string, password: string) => {
      const byEmail = page.getByLabel(words('session:email'), { exact: true });
      await anyPassword.waitFor();
      if (!(await byEmail.isVisible()))
        await page.locator('form a, form button[type="button"]').last().click();
      await byEmail.fill(email);
      await anyPassword.fill(password);
      await page.keyboard.press('Enter');
    },
    lock: () => page.keyboard.press('Control+L'),
    signOut: async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type(words('commands:signOut'));
      await page.keyboard.press('Enter');
    },
  };
}

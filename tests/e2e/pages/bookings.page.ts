import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

/** The list of bookings, and one booking. */
export function bookings(page: Page, words: Words) {
  const cancel = page.getByRole('button', { name: words('common:action.cancelBooking') });
  return {
    open: () => page.keyboard.press('Control+3'),
    showAll: () => page.getByText(words('bookings:tab.all'), { exact: true }).click(),
    row: (text: string) => page.getByRole('row').filter({ hasText: text }),
    askToCancel: async () => {
      await cancel.click();
      await page.getByRole('alertdialog').waitFor();
    },
    confirmCancel: () =>
      page
        .getByRole('alertdialog')
        .getByRole('button', { name: words('common:action.cancelBooking') })
        .click(),
  };
}

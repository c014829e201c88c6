import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

/** The list of bookings, and one booking. */
export function bookings(page: Page, words: Words) {
  const cancel = page.getByRole('button', { name: words('common:action.cancelBooking') });
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  return {
    changeSeats: () => button('bookings:change.seats').click(),
    exchange: () => button('bookings:change.exchange').click(),
    restore: () => button('bookings:change.restore').click(),
    /** Move, add, or give up. */
    choose: (kind: 'move' | 'addSeats' | 'giveUpSeats') =>
      page.getByText(words(`bookings:change.kind.${kind}`), { exact: true }).click(),
    seatField: page.getByLabel(words('bookings:change.whichSeats')),
    confirm: page.locator('[data-change-confirm]'),
    ownSeat: (label: string) => page.getByRole('checkbox', { name: label, exact: true }),
    history: page.locator('ol').first(),
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

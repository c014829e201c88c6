import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Words } from '../support/words';

/** The Sale screen: ask line, map and panel. */
export function sale(page: Page, words: Words) {
  const panel = page.getByRole('complementary', { name: words('sale:panel.label') });
  const cell = (seatNo: number): Locator => page.locator(`[data-seat="${seatNo}"]`);
  return {
    panel,
    askLine: page.getByRole('combobox', { name: words('sale:ask.label') }),
    offers: page.getByRole('listbox', { name: words('sale:ask.offers') }).getByRole('option'),
    cell,
    /** The seat at which the keyboard begins: the middle of the first row. */
    firstSeat: async () => {
      const first = page.locator('[data-seat][tabindex="0"]');
      await first.waitFor();
      return Number(await first.getAttribute('data-seat'));
    },
    /** Clicks a seat where the mouse would: on the drawing, through the grid. */
    click: async (seatNo: number) => {
      const box = await cell(seatNo).boundingBox();
      if (!box) throw new Error(`seat ${seatNo} is not in view`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    /** What a screen reader says of a seat ends with how it stands. */
    expectSeat: (seatNo: number, pattern: RegExp) =>
      expect.poll(() => cell(seatNo).getAttribute('aria-label'), { timeout: 15_000 }).toMatch(pattern),
    expectHeld: (count: number) =>
      expect
        .poll(() => panel.innerText(), { timeout: 15_000 })
        .toContain(words('sale:held.title_other', { n: count })),
    expectSold: () =>
      expect.poll(() => panel.innerText(), { timeout: 15_000 }).toContain(words('sale:sold.title')),
    sell: () => panel.locator('button[aria-keyshortcuts="Enter"]').click(),
    /** The next sale on the next event, wherever one is; the key works as soon as the window knows that there is one. */
    openNext: () =>
      expect
        .poll(
          async () => {
            await page.keyboard.press('Control+N');
            return page
              .getByRole('combobox', { name: words('sale:ask.label') })
              .waitFor({ timeout: 2000 })
              .then(() => true)
              .catch(() => false);
          },
          { timeout: 20_000 },
        )
        .toBe(true),
  };
}

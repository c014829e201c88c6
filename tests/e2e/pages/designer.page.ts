import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

/** The list of plans, the new plan, and the drawing board. */
export function designer(page: Page, words: Words) {
  const button = (key: string) => page.getByRole('button', { name: words(key) });
  const face = (name: string) =>
    page
      .getByRole('radiogroup', { name: words('plans:designer.panel') })
      .getByText(words(`plans:face.${name}`))
      .first();
  const board = page.locator('[data-board]');
  return {
    board,
    face: (name: string) => face(name).click(),
    field: (key: string) => page.getByLabel(words(key), { exact: true }),
    button,
    /** The field, not the list that drops from it and has the same name. */
    venue: page.getByLabel(words('plans:plan.venue'), { exact: true }).first(),
    facts: page.locator('header p').first(),
    /** From the list to a drawn house: name, kind as it is, seats. */
    begin: async (name: string, seats: number) => {
      await page.keyboard.press('Control+4');
      await button('plans:list.new').first().click();
      await page.getByLabel(words('plans:plan.name'), { exact: true }).fill(name);
      await page.getByLabel(words('plans:new.field.capacity'), { exact: true }).fill(String(seats));
      await page.keyboard.press('Control+Enter');
      await board.waitFor();
    },
    /** With the focus on the board: takes the tool of a letter in hand and makes one in the middle of the view. */
    draws: async (letter: string) => {
      await board.focus();
      await page.keyboard.press(letter);
      await page.keyboard.press('Enter');
    },
    /** What a Mantine select shows after one of its options was chosen. */
    select: async (key: string, option: string) => {
      await page.getByRole('combobox', { name: words(key), exact: true }).click();
      await page.getByRole('option', { name: words(option), exact: true }).click();
    },
    expectDrawn: (seats: number) =>
      expect
        .poll(() => board.locator('canvas').getAttribute('data-drawn-seats'), { timeout: 15_000 })
        .toBe(String(seats)),
  };
}

import type { Knex } from 'knex';

/** Runs the statements of a migration exactly as written: no escapes, no bindings, several statements at once. */
export function sql(knex: Knex) {
  return async (text: TemplateStringsArray): Promise<void> => {
    await knex.raw(text.raw.join('').replaceAll('?', '\\?'));
  };
}

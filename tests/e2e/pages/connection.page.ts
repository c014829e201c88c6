import type { Page } from 'playwright-core';
import type { Words } from '../support/words';

export interface TypedServer {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
}

/** The form of a way to a PostgreSQL server, in the first run and in the settings. */
export function connectionForm(page: Page, words: Words) {
  const field = (name: string) => page.getByLabel(words(`database:field.${name}`), { exact: true });
  return {
    fillIn: async ({ host, port, database, user, password }: TypedServer) => {
      await field('host').fill(host);
      await field('port').fill(String(port));
      await field('database').fill(database);
      await field('user').fill(user);
      await field('password').fill(password);
    },
    password: field('password'),
    test: () => page.getByRole('button', { name: words('database:test.action') }).click(),
    answer: () => page.getByRole('status').filter({ hasText: /\S/ }).last(),
    keepPlainly: () => page.getByRole('button', { name: words('refusals:step.keepPlainly') }).click(),
  };
}

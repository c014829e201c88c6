import { writeFileSync } from 'node:fs';

/** Where the names are written, one JSON list; read by vitest-run.mjs. */
export const secondTriesVariable = 'BOX_OFFICE_SECOND_TRIES';

/** A reporter of Vitest that notes which tests passed only on a second try. Vitest takes it as a default export. */
export default class SecondTries {
  /** @type {string[]} */
  #names = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(test.fullName);
  }

  onTestRunEnd() {
    const file = process.env[secondTriesVariable];
    if (file) writeFileSync(file, JSON.stringify(this.#names));
  }
}

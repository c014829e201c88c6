import path from 'node:path';
import { BaseSequencer } from 'vitest/node';

/** Files that take long although they are short: begun last, they would leave one of two workers idle at the end. */
const longest = [
  'tests/migrations/edits.test.ts',
  'tests/service/crash.test.ts',
  'tests/migrations/embedded-upgrade.test.ts',
  'tests/service/engine/histories.test.ts',
  'tests/service/races/waiting.test.ts',
  'tests/migrations/together.test.ts',
  'tests/embedded/life.test.ts',
  'src/main/cli/call.db.test.ts',
  'tests/service/engine/locks-and-clocks.test.ts',
  'tests/migrations/command-line.test.ts',
  'tests/migrations/whole-schema.test.ts',
  'tests/service/command-line/fresh-clone.test.ts',
];

/** Begins with what takes longest; the rest goes as Vitest has it, by size. The order decides nothing but when the run ends. */
export class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** @param {import('vitest/node').TestSpecification} file @returns {number} */
function rankOf({ moduleId }) {
  const place = longest.indexOf(path.relative(process.cwd(), moduleId).replaceAll(path.sep, '/'));
  return place === -1 ? longest.length : place;
}

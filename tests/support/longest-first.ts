import path from 'node:path';
import type { TestSpecification } from 'vitest/node';
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
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const place = longest.indexOf(path.relative(process.cwd(), moduleId).replaceAll(path.sep, '/'));
  return place === -1 ? longest.length : place;
}

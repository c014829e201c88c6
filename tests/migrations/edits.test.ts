import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { allEdits } from './edits/all-edits';
import { setUpBench } from './edits/try-edit';
import type { Bench } from './edits/try-edit';

const isWhole = process.env['ALL_EDITS'] === '1';

describe.each(inject('testServers'))('an edit of the models on $name', (server) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUpBench(server);
  });
  afterAll(() => bench.drop());

  const major = server.name === 'embedded-18' ? 18 : 15;
  const chosen = allEdits.filter(({ isFast, since = 0 }) => (isFast || isWhole) && since <= major);

  test.each(chosen)('$kind: $edit', async (edit) => {
    const { up: _, ...outcome } = await bench.tryEdit(edit);
    if (edit.refusal) return expect(outcome.unproven.join('\n')).toMatch(edit.refusal);
    expect(outcome).toEqual({ unproven: [], stillDiffers: [], rowsChanged: [], notUndone: [] });
  });
});

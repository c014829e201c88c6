import { expect, test } from 'vitest';
import { allEdits } from '../migrations/edits/all-edits';
import { describeEdits } from '../migrations/edits/describe-edits';

test('the table has at least a hundred edits', () => {
  expect(allEdits.length).toBeGreaterThanOrEqual(100);
});

describeEdits(allEdits);

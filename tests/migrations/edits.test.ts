import { vi } from 'vitest';
import { allEdits } from './edits/all-edits';
import { describeEdits } from './edits/describe-edits';

vi.setConfig({ testTimeout: 120_000 });

// A slice; the whole table is in tests/long/edits.test.ts.
describeEdits(allEdits.filter(({ isFast }) => isFast));

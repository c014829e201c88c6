import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.mjs';

const database = [
  'src/main/**/*.db.test.ts',
  'tests/service/**/*.test.ts',
  'tests/embedded/**/*.test.ts',
  'tests/migrations/**/*.test.ts',
];
/** How long something that comes by itself may take where many programs share two processors; it passes as soon as it is there. */
const patient = { timeout: 15_000 };
const reports = { exclude: ['**/node_modules/**'] };

/**
 * unit: no database. service: real PostgreSQL (embedded 18 and, where installed, Debian's 15), a template database cloned per
 * test file. e2e: the built app in a real Electron window. long: what does not fit in twenty minutes.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...reports,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...database],
          // A process and its modules anew for each of a hundred small files took longer than all their tests.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          ...reports,
          name: 'service',
          include: database,
          globalSetup: ['tests/support/test-servers.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: patient },
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...reports,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/test-servers.ts', 'tests/e2e/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: patient },
          // Where windows may be drawn on displays of their own, two tills work side by side.
          maxWorkers: process.platform === 'linux' ? 2 : 1,
        },
      },
      {
        test: {
          ...reports,
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/support/test-servers.ts'],
          testTimeout: 900_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});

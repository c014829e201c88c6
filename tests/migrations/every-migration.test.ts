import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { project } from '../../src/main/db/migration-files';

test.each(project.files.map(({ name }) => name))('%s has a test with rows before and after', (name) => {
  expect(existsSync(`tests/migrations/rows/${name.replaceAll('_', '-')}.test.ts`)).toBe(true);
});

test('every file in migrations/ is known to the app, says what it means to older apps, and sorts by its time', () => {
  const names = readdirSync('migrations').map((file) => file.replace(/\.ts$/, ''));
  expect(project.files.map(({ name }) => name)).toEqual(names.sort());
  for (const { name, config } of project.files) {
    expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
    expect(config.change, `${name} says nothing`).toBeDefined();
  }
});

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { preferencesStore } from './preferences-store';
import { recentPeople } from './recent-people';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'json-')), 'data');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

describe('preferences', () => {
  const file = () => path.join(folder, 'preferences.json');

  test('begin in the language of the system, in the region of Jakarta', async () => {
    expect(await preferencesStore(folder).load()).toMatchObject({
      theme: 'system',
      region: { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' },
    });
  });

  test('are kept for the next start, private, and changed one by one', async () => {
    const store = preferencesStore(folder);
    await Promise.all([store.change({ language: 'id' }), store.change({ textSize: 150 })]);
    expect(await preferencesStore(folder).load()).toMatchObject({ language: 'id', textSize: 150 });
    // Windows knows no modes.
    expect(statSync(file()).mode & (process.platform === 'win32' ? 0 : 0o077)).toBe(0);
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  test('survive a file that a crash or a person spoiled', async () => {
    await preferencesStore(folder).change({ language: 'id' });
    writeFileSync(file(), '{"language":');
    expect((await preferencesStore(folder).load()).textSize).toBe(100);
    writeFileSync(file(), '{"textSize":9000,"language":"id"}');
    const read = await preferencesStore(folder).load();
    expect(read.textSize).toBe(100);
    expect(read.language).toBe('id');
    await preferencesStore(folder).change({ theme: 'dark' });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ theme: 'dark' });
  });
});

describe('people of this till', () => {
  test('are the latest first, each once, at most eight', async () => {
    const recent = recentPeople(folder);
    for (let number = 0; number < 10; number += 1)
      await recent.remember({ name: `P${number}`, email: `p${number}@gk.id` });
    await recent.remember({ name: 'P5 again', email: 'p5@gk.id' });
    const people = await recentPeople(folder).list();
    expect(people).toHaveLength(8);
    expect(people[0]).toEqual({ name: 'P5 again', email: 'p5@gk.id' });
    expect(people.filter(({ email }) => email === 'p5@gk.id')).toHaveLength(1);
  });

  test('are forgotten, not fatal, when the file is spoiled, which is put aside', async () => {
    const file = path.join(folder, 'recent-people.json');
    await recentPeople(folder).remember({ name: 'Sari', email: 'sari@gk.id' });
    writeFileSync(file, 'nonsense');
    expect(await recentPeople(folder).list()).toEqual([]);
    expect(existsSync(`${file}.damaged`)).toBe(true);
  });
});

import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './data-folder';

const person = { home: '/home/sri', isRoot: false };

test('the named folder wins everywhere, made absolute', () => {
  expect(dataFolder({ BOX_OFFICE_DATA_DIR: 'tonight' }, { platform: 'linux', ...person })).toBe(
    path.resolve('tonight'),
  );
});

test.each([
  ['a person on Linux', 'linux', person, {}, '/home/sri/.local/share/box-office'],
  ['a person with an XDG folder', 'linux', person, { XDG_DATA_HOME: '/data' }, '/data/box-office'],
  ['root on Linux', 'linux', { home: '/root', isRoot: true }, {}, '/var/lib/box-office'],
  ['a Mac', 'darwin', person, {}, '/home/sri/Library/Application Support/Box Office'],
  ['Windows', 'win32', person, { LOCALAPPDATA: '/local' }, '/local/Box Office'],
  ['an empty variable', 'linux', person, { BOX_OFFICE_DATA_DIR: '' }, '/home/sri/.local/share/box-office'],
] as const)('data of %s lie in their usual place', (_, platform, who, env, expected) => {
  expect(dataFolder(env, { platform, ...who })).toBe(expected);
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/contract';
import type { FileDesk } from '../../devices/file-desk';
import type { ServiceContext } from '../context';
import { filesService } from './files.service';

const context = {} as ServiceContext;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A person who always wants it there, or nowhere. */
function deskOf(where: string | null): FileDesk {
  return {
    askWhere: async () => where,
    makePdf: async ({ pages }) => Buffer.from(`pdf of ${pages.length}`),
    print: async () => where !== null,
  };
}

const drawn = { title: 'House', paper: 'A4' as const, isLandscape: true, pages: ['<svg />'] };

it('writes a file where the person wants it, over what was there, and leaves nothing beside it', async () => {
  const file = path.join(folder, 'house.csv');
  writeFileSync(file, 'before');
  const service = filesService(deskOf(file));
  const text = 'row,seat\r\nA,1\r\n';
  expect(await service.save(context, { suggestedName: 'house.csv', content: { text } })).toEqual({
    outcome: 'saved',
    path: file,
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
  await service.save(context, { suggestedName: 'house.png', content: { base64: 'iVBORw==' } });
  expect(readFileSync(file).toString('latin1')).toBe('\u0089PNG');
  expect(await service.savePdf(context, { suggestedName: 'house.pdf', ...drawn })).toMatchObject({
    outcome: 'saved',
  });
  expect(readFileSync(file, 'utf8')).toBe('pdf of 1');
  expect(readdirSync(folder)).toEqual(['house.csv']);
});

it('writes nothing when the person goes back', async () => {
  const service = filesService(deskOf(null));
  const asked = { suggestedName: 'house.csv', content: { text: 'x' } };
  expect(await service.save(context, asked)).toEqual({ outcome: 'cancelled' });
  expect(await service.print(context, drawn)).toEqual({ outcome: 'cancelled' });
});

it.each([
  ['in a folder that is gone', 'gone', () => path.join(folder, 'gone', 'house.csv')],
  [
    'over a folder with something in it',
    'gone',
    () => {
      mkdirSync(path.join(folder, 'house.csv', 'inside'), { recursive: true });
      return path.join(folder, 'house.csv');
    },
  ],
  ['under a name that is too long', 'too_long', () => path.join(folder, `${'h'.repeat(300)}.csv`)],
])('says no %s, and leaves what was there', async (_, why, where) => {
  const file = where();
  const before = readdirSync(folder);
  const asked = { suggestedName: 'house.csv', content: { text: 'x' } };
  const saving = filesService(deskOf(file)).save(context, asked);
  await expect(saving).rejects.toMatchObject({ refusal: { code: 'file_not_saved', facts: { why } } });
  expect(readdirSync(folder)).toEqual(before);
});

it('says that it needs a window where there is none', async () => {
  const asked = { suggestedName: 'house.csv', content: { text: 'x' } };
  await expect(filesService(null).save(context, asked)).rejects.toMatchObject({
    refusal: { code: 'needs_window', facts: { operation: 'files.save' } },
  });
});

it.each(['../house.csv', 'C:\\house.csv', 'house', 'house.exe', 'house.csv\u0000', '.bashrc', 'a\nb.csv'])(
  'does not take %j for a name',
  (suggestedName) => {
    const asked = { suggestedName, content: { text: 'x' } };
    expect(contract.files.save.input.safeParse(asked).success).toBe(false);
  },
);

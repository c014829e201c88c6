import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackZip } from '../../../scripts/start/zip.mjs';

const keepName = (entry: string) => entry;
let home = '';
let archive = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'box-office-zip-'));
  archive = path.join(home, 'a.zip');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('unpacking the stand-in runtime', () => {
  it('writes every file with its bytes and its right to run', async () => {
    const text = 'seat '.repeat(10_000);
    const program = { attrs: (0o755 << 16) >>> 0, os: 3 };
    writeFileSync(
      archive,
      zipSync({ 'a/program': [strToU8(text), program], 'a/stored': [strToU8('x'), { level: 0 }] }),
    );
    await unpackZip(archive, path.join(home, 'out'), keepName);
    expect(readFileSync(path.join(home, 'out/a/program'), 'utf8')).toBe(text);
    expect(readFileSync(path.join(home, 'out/a/stored'), 'utf8')).toBe('x');
    expect(statSync(path.join(home, 'out/a/program')).mode & 0o111).toBe(
      process.platform === 'win32' ? 0 : 0o111,
    );
    expect(statSync(path.join(home, 'out/a/stored')).mode & 0o111).toBe(0);
  });

  it('leaves out what has no name here', async () => {
    writeFileSync(archive, zipSync({ keep: strToU8('1'), drop: strToU8('2') }));
    await unpackZip(archive, path.join(home, 'out'), (entry) => (entry === 'keep' ? 'kept' : null));
    expect(readFileSync(path.join(home, 'out/kept'), 'utf8')).toBe('1');
    expect(statSync(path.join(home, 'out/drop'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('writes nothing outside its folder', async () => {
    writeFileSync(archive, zipSync({ '../outside': strToU8('1') }));
    await expect(unpackZip(archive, path.join(home, 'out'), keepName)).rejects.toThrow('leave the folder');
    expect(statSync(path.join(home, 'outside'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('refuses an archive that was cut off', async () => {
    const whole = zipSync({ a: strToU8('seat '.repeat(1000)) });
    writeFileSync(archive, whole.subarray(0, whole.length - 30));
    await expect(unpackZip(archive, path.join(home, 'out'), keepName)).rejects.toThrow('not a zip file');
  });
});

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log file', () => {
  it('holds a line for each message, with its facts', () => {
    openLog(folder).info('Connected', { host: '127.0.0.1' });
    expect(readFileSync(path.join(folder, 'box-office.log'), 'utf8')).toMatch(
      /^\d{4}-\d\d-\d\dT\S+Z info Connected \{"host":"127\.0\.0\.1"\}\n$/,
    );
  });

  it('holds no password and no connection string', () => {
    const log = openLog(folder);
    log.error('cannot reach postgres://till:geheim@db/b', {
      password: 'geheim',
      error: new Error('password=geheim'),
    });
    expect(readFileSync(path.join(folder, 'box-office.log'), 'utf8')).not.toContain('geheim');
  });

  it('puts a full file aside and forgets the oldest', () => {
    const log = openLog(folder, { maxBytes: 200, keep: 2 });
    for (let line = 0; line < 40; line += 1) log.info(`line ${line} ${'.'.repeat(40)}`);
    expect(readdirSync(folder).sort()).toEqual(['box-office.log', 'box-office.log.1', 'box-office.log.2']);
    expect(readFileSync(path.join(folder, 'box-office.log'), 'utf8')).toContain('line 39');
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { processesWith } from './support/processes';
import type { StartRun } from './support/run-start';
import { runStart } from './support/run-start';

let home = '';
let dataFolder = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'box-office-start-'));
  dataFolder = path.join(home, 'data');
});
afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it('ends after the first screen when asked to, with its screenshot as the last line', async () => {
    const run = watched(runStart(['--once'], dataFolder));
    expect(await run.ended).toBe(0);
    const file = run.lines.at(-1) ?? '';
    expect(path.isAbsolute(file)).toBe(true);
    const picture = readFileSync(file);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      expect.toBeOneOf(range(1024, 1400)),
      expect.toBeOneOf(range(600, 900)),
    ]);
    expect(processesWith(dataFolder)).toEqual([]);
  });

  it('stays until Ctrl+C with the sandbox on, sends a second start away, and leaves nothing running', async () => {
    const run = watched(runStart([], dataFolder));
    const display = /Xvfb (:\d+)/.exec(await run.line(/virtual one/))?.[1];
    await run.line(/Ctrl\+C closes it/);
    const renderers = processesWith('--type=renderer', dataFolder);
    expect(renderers.length).toBeGreaterThan(0);
    for (const renderer of renderers) {
      expect(renderer).toMatchObject({ seccomp: 2 });
      expect(renderer.command).not.toContain('--no-sandbox');
      expect(renderer.uid).not.toBe(0);
    }

    const second = runStart([], dataFolder);
    await second.line(/already running on this data folder/);
    expect(await second.ended).not.toBe(0);

    run.interrupt();
    expect(await run.ended).toBe(0);
    expect(run.lines.at(-1)).toContain('closed');
    expect(processesWith(dataFolder)).toEqual([]);
    expect(display).toBeDefined();
  });

  it('names what it does not understand, and what it does', async () => {
    const run = watched(runStart(['--onec'], dataFolder));
    await run.line(/"--onec"/);
    await run.line(/npm start -- --demo/);
    expect(await run.ended).toBe(1);
  });
});

/** Shows what was printed when the test fails. */
function watched(run: StartRun): StartRun {
  onTestFailed(() => console.log(run.lines.join('\n')));
  return run;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberPlace, rememberedPlace } from './window-place';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const place = { x: 100, y: 50, width: 1280, height: 800, isMaximized: false };
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'box-office-window-'));
  file = path.join(folder, 'new', 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where the window opens', () => {
  it('opens where it was', () => {
    rememberPlace(file, place);
    expect(rememberedPlace(file, [screen])).toEqual(place);
  });

  it('forgets a place on a screen that was unplugged', () => {
    rememberPlace(file, { ...place, x: 2500 });
    expect(rememberedPlace(file, [screen])).toBeNull();
    expect(rememberedPlace(file, [screen, { ...screen, x: 1920 }])).not.toBeNull();
  });

  it.each(['', '{', '{"x":"left"}'])('forgets a broken file: %s', (text) => {
    writeFileSync(path.join(folder, 'window.json'), text);
    expect(rememberedPlace(path.join(folder, 'window.json'), [screen])).toBeNull();
  });
});

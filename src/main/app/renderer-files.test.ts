import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFor } from './renderer-files';

const folder = path.resolve('/box/out/renderer');

describe('what the window may load', () => {
  it.each([
    ['app://box-office/', 'index.html'],
    ['app://box-office/events/new', 'index.html'],
    ['app://box-office/assets/index-1.js', path.join('assets', 'index-1.js')],
    ['app://box-office/assets/caf%C3%A9.svg', path.join('assets', 'café.svg')],
  ])('finds %s', (address, file) => {
    expect(fileFor(new URL(address), folder)).toBe(path.join(folder, file));
  });

  it.each([
    'app://elsewhere/index.html',
    'app://box-office/%2e%2e/%2e%2e/package.json',
    'app://box-office/..%2f..%2fpackage.json',
    'app://box-office/assets/..%2f..%2f..%2fmain%2findex.js',
    'app://box-office/..%5c..%5cpackage.json',
    'app://box-office/index.html%00.js',
    'app://box-office/%E0%A4%A.js',
  ])('serves nothing outside its folder: %s', (address) => {
    const file = fileFor(new URL(address), folder);
    expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
  });
});

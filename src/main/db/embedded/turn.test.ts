import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRunning, ownIdentity } from './process-identity';
import { inTurn } from './turn';

let queue: string;
beforeEach(() => {
  queue = mkdtempSync(path.join(os.tmpdir(), 'box-office-queue-'));
});
afterEach(() => rmSync(queue, { recursive: true }));

test('only one works at a time, and everybody gets a turn', async () => {
  let working = 0;
  let mostAtOnce = 0;
  const done: number[] = [];
  const work = async (who: number) => {
    working += 1;
    mostAtOnce = Math.max(mostAtOnce, working);
    await delay(2);
    working -= 1;
    done.push(who);
  };
  await Promise.all(Array.from({ length: 30 }, (_, who) => inTurn(queue, null, () => work(who))));
  expect(mostAtOnce).toBe(1);
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, who) => who));
  expect(readdirSync(queue)).toEqual([]);
});

test('work that fails gives its turn back', async () => {
  await expect(inTurn(queue, null, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  await expect(inTurn(queue, null, () => Promise.resolve('next'))).resolves.toBe('next');
});

test.each([
  ['at work', '1\n'],
  ['while drawing a number', ''],
])('nobody waits behind a process that died %s', async (_, ticket) => {
  const noSuchPid = 4_194_305;
  writeFileSync(path.join(queue, `${noSuchPid}_boot-1_abc`), ticket);
  await expect(inTurn(queue, null, () => Promise.resolve('mine'))).resolves.toBe('mine');
});

test('nobody waits long behind a dead process whose pid another program has by now', async () => {
  writeFileSync(path.join(queue, `${process.pid}_1000_abc`), '1\n');
  await expect(inTurn(queue, null, () => Promise.resolve('mine'))).resolves.toBe('mine');
});

test('a process is told from a later one with its pid', async () => {
  expect(await isRunning(ownIdentity())).toBe(true);
  expect(await isRunning({ pid: process.pid, began: '1000' })).toBe(false);
});

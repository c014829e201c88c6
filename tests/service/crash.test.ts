import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import type { CrashSite } from './crash/crash-site';
import { crashSite } from './crash/crash-site';
import { cableRound, openCableSite, type CableSite } from './crash/cut-cable';
import { anySeed, luckOf } from './crash/luck';
import { crashRound, openSite } from './crash/round';

describe('a hundred bookings, and SIGKILL in the middle', () => {
  const luck = luckOf(anySeed());
  let site: CrashSite;
  let eventIds: string[];
  beforeAll(async () => {
    console.log(`crash: BOX_OFFICE_TEST_SEED=${luck.seed} repeats this`);
    site = crashSite(mkdtempSync(path.join(inject('scratchFolder'), 'crash-')));
    eventIds = await openSite(site, 4);
  });

  test.each(['everything', 'the server', 'all tills', 'one backend after the other'] as const)(
    'when %s is killed, every acknowledged booking is there, whole, once',
    async (victims) => {
      const { acknowledged, untold } = await crashRound(site, eventIds.pop() ?? '', luck, victims);
      console.log(`crash: ${victims} killed; ${acknowledged} of 100 were told, ${untold} more were made`);
    },
    300_000,
  );
});

// A cable does not know which PostgreSQL it leads to.
describe.each(inject('testServers').slice(0, 1))('a hundred bookings over cables that are cut', (server) => {
  const luck = luckOf(anySeed());
  let site: CableSite;
  beforeAll(async () => {
    console.log(`cut: BOX_OFFICE_TEST_SEED=${luck.seed} repeats this`);
    site = await openCableSite(server);
  });
  afterAll(() => site.close());

  test(
    'between a command and its answer: the same key finds every sale, once',
    { timeout: 300_000 },
    async () => {
      const { cuts, unknown, made } = await cableRound(site, luck);
      console.log(
        `cut: ${cuts} times; ${unknown} answers were lost, ${made} of them of sales that were made`,
      );
    },
  );
});

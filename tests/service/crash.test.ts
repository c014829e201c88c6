import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, inject, test } from 'vitest';
import type { CrashSite } from './crash/crash-site';
import { crashSite } from './crash/crash-site';
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

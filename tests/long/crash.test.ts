import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import type { CrashSite } from '../service/crash/crash-site';
import { crashSite } from '../service/crash/crash-site';
import { cableRound, openCableSite, type CableSite } from '../service/crash/cut-cable';
import { anySeed, luckOf } from '../service/crash/luck';
import { allVictims, crashRound, openSite } from '../service/crash/round';

/** With seven backends killed in each round of theirs, more than two hundred deaths at random instants. */
const roundsEach = 20;

describe('a hundred bookings, and SIGKILL in the middle, again and again on one data folder', () => {
  const luck = luckOf(anySeed());
  let site: CrashSite;
  let eventIds: string[];
  beforeAll(async () => {
    console.log(`crash: BOX_OFFICE_TEST_SEED=${luck.seed} repeats this`);
    site = crashSite(mkdtempSync(path.join(inject('scratchFolder'), 'crash-')));
    eventIds = await openSite(site, roundsEach * allVictims.length);
  });

  const rounds = Array.from({ length: roundsEach }, (_, number) =>
    allVictims.map((victims) => [number + 1, victims] as const),
  ).flat();
  test.each(rounds)(
    'round %i: when %s is killed, every acknowledged booking is there, whole, once',
    async (_, victims) => {
      const { acknowledged, untold } = await crashRound(site, eventIds.pop() ?? '', luck, victims);
      console.log(`crash: ${victims} killed; ${acknowledged} of 100 were told, ${untold} more were made`);
    },
  );
});

describe.each(inject('testServers'))('a hundred bookings over cables to $name that are cut', (server) => {
  const luck = luckOf(anySeed());
  let site: CableSite;
  beforeAll(async () => {
    console.log(`cut: BOX_OFFICE_TEST_SEED=${luck.seed} repeats this`);
    site = await openCableSite(server);
  });
  afterAll(() => site.close());

  test.each(Array.from({ length: roundsEach }, (_, number) => number + 1))(
    'round %i: between a command and its answer: the same key finds every sale, once',
    async () => {
      const { cuts, unknown, made } = await cableRound(site, luck);
      console.log(
        `cut: ${cuts} times; ${unknown} answers were lost, ${made} of them of sales that were made`,
      );
    },
  );
});

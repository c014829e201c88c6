import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { scene } from '../../support/engine/actions';
import { playHistories, sound, weatherStorm } from '../../support/engine/engine-trials';
import type { Tills } from '../../support/engine/tills';
import { openTills } from '../../support/engine/tills';
import type { TestDatabase } from '../../support/template-database';
import { createTestDatabase } from '../../support/template-database';

describe.each(inject('testServers'))('the booking engine on $name', (server) => {
  let database: TestDatabase;
  let tills: Tills;
  beforeAll(async () => {
    database = await createTestDatabase(server);
    tills = await openTills(database, scene.tills);
  });
  afterAll(async () => {
    await tills.close();
    await database.drop();
  });

  test('explains every random history by one order of what was done', { timeout: 240_000 }, async () => {
    expect(await playHistories(tills, 120, `histories on ${server.name}`)).toEqual(sound);
  });

  test('explains a storm seat by seat, without one deadlock', { timeout: 240_000 }, async () => {
    const { answers, ...verdict } = await weatherStorm(tills, 3, `storm on ${server.name}`);
    expect(verdict).toEqual(sound);
    expect(answers).toEqual(
      expect.arrayContaining(['held', 'booked', 'cancelled', 'released', 'unavailable']),
    );
  });
});

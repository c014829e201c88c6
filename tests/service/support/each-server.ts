import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openHouse, type House } from './house';

/** The same tests on PostgreSQL 18 and, where it is installed, 15; each with a database of its own. */
export function onEachServer(
  subject: string,
  tests: (house: () => House) => void,
  connections?: number,
): void {
  describe.each(inject('testServers'))(`${subject} ($name)`, (server) => {
    let house: House | null = null;
    beforeAll(async () => {
      house = await openHouse(server, connections);
    });
    afterAll(() => house?.close());
    tests(() => {
      if (house === null) throw new Error('the house opens before the first test');
      return house;
    });
  });
}

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { exampleIds, examples } from '../../../src/main/cli/examples';
import type { OperationName } from '../../../src/shared/contract/contract';
import type { OpenCall } from './support/call';
import { callAll, idOf, linesOf, openCall, replyOf, run, valueOf } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

const nowhere = { BOX_OFFICE_DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' };
const listedOps = z.object({ items: z.array(z.looseObject({ op: z.string() })), next: z.null() });

describe('who looks for an operation', { timeout: 120_000 }, () => {
  test('finds it by name with one sentence, all or those of a feature', async () => {
    const said = await run(['--names', 'holds'], nowhere);
    expect(said).toMatchObject({ code: 0, stderr: '' });
    const { items } = listedOps.parse(valueOf(replyOf(said.stdout)));
    expect(items).toContainEqual(expect.objectContaining({ op: 'holds.takeOver', role: 'manager' }));
    expect(items.filter(({ op }) => !op.startsWith('holds.'))).toEqual([]);
  });

  test('reads its example and its refusals, for programs on stdout', async () => {
    const said = await run(['--list', 'bookings.move'], nowhere);
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(said.stdout)).toHaveLength(1);
    const refusals = expect.arrayContaining(['seats_unavailable', 'seats_not_in_booking', 'busy']);
    expect(valueOf(replyOf(said.stdout))).toMatchObject({
      items: [{ op: 'bookings.move', example: examples['bookings.move'], refusals }],
      refusals: { seats_not_in_booking: expect.stringContaining('does not have these seats') },
    });
  });

  test('reads its fields, an example and its refusals, for people on stderr', async () => {
    const said = await run(['holds.place', '--help'], nowhere);
    expect(said).toMatchObject({ code: 0, stdout: '' });
    expect(said.stderr).toContain('eventId*: uuid');
    expect(said.stderr).toContain('aisle: boolean. On an aisle where that is possible.');
    expect(said.stderr).toContain("npm run --silent call -- holds.place '{");
    expect(said.stderr).toContain('not_together: Enough seats, but nowhere so many side by side.');
  });

  test('reads every kind of a field that has several', async () => {
    const said = await run(['plans.create', '--help'], nowhere);
    expect(said.stderr).toContain('kind*: "recipe"');
    expect(said.stderr).toContain('opening: number 10 to 170. Degrees from the outermost seats');
    expect(said.stderr).toContain('kind*: "copy"');
  });

  test('is told what a name that is written wrongly may have meant', async () => {
    const meant: [string, string[]][] = [
      ['bookings.creat', ['bookings.create']],
      ['booking.create', ['bookings.create']],
      ['Holds.Place', ['holds.place']],
      ['integrity', ['integrity.check']],
      ['weather.tomorrow', []],
    ];
    const replies = await callAll(
      nowhere,
      meant.map(([written]) => [written]),
    );
    for (const [at, [operation, didYouMean]] of meant.entries())
      expect(replies[at]).toMatchObject({
        refusal: {
          code: 'unknown_operation',
          facts: { operation, didYouMean: expect.arrayContaining(didYouMean) },
        },
      });
    const help = await run(['--help', 'bookings.creat'], nowhere);
    expect(help).toMatchObject({ code: 2, stdout: '' });
    expect(help.stderr).toContain('Did you mean bookings.create');
  });
});

describe('the examples of the booking engine', { timeout: 120_000 }, () => {
  let house: OutsideHouse;
  let here: OpenCall;
  let elsewhere: OpenCall;
  beforeAll(async () => {
    house = await openOutsideHouse(firstOf(inject('testServers')));
    here = openCall(house.manager);
    elsewhere = openCall({ ...house.manager, BOX_OFFICE_TILL: 'Counter 2' });
  });
  afterAll(async () => {
    await Promise.all([here.end(), elsewhere.end()]);
    await house.close();
  });

  test('work one after the other as they are printed, with the ids of earlier replies', async () => {
    const ids: Partial<Record<string, string>> = {};
    const asPrinted = async (op: OperationName, at: OpenCall = here) =>
      valueOf(await at.ask(op, printed(op, ids)));

    const other = { name: 'Another evening', startsAt: '2030-12-06T20:00:00+07:00', capacity: 9 };
    ids['event'] = idOf(await asPrinted('events.create'));
    ids['otherEvent'] = idOf(valueOf(await here.ask('events.create', other)));
    ids['namedHold'] = idOf(await asPrinted('namedHolds.place'));
    const seats = { eventId: ids['event'], seatNos: [20, 21] };
    ids['hold'] = idOf(valueOf(await here.ask('holds.place', seats)));
    ids['hold'] = idOf(await asPrinted('holds.takeOver', elsewhere));
    for (const op of ['holds.propose', 'holds.renew', 'holds.release', 'holds.mine'] as const)
      await asPrinted(op, elsewhere);
    for (const op of [
      'namedHolds.list',
      'namedHolds.update',
      'namedHolds.extend',
      'namedHolds.release',
    ] as const)
      await asPrinted(op);
    ids['booking'] = idOf(await asPrinted('bookings.create'));
    for (const change of [
      'previewChange',
      'move',
      'addSeats',
      'giveUpSeats',
      'get',
      'cancel',
      'restore',
    ] as const)
      await asPrinted(`bookings.${change}`);
    expect(await asPrinted('bookings.list')).toMatchObject({ items: [{ id: ids['booking'] }] });
    expect(await asPrinted('bookings.exchange')).toMatchObject({ eventId: ids['otherEvent'] });
    expect(await asPrinted('holds.place')).toMatchObject({ seats: { length: 4 } });
    for (const op of ['seats.explain', 'events.update', 'events.get', 'events.list'] as const)
      await asPrinted(op);
    expect(await asPrinted('integrity.check')).toMatchObject({ agrees: true });
  });
});

/** The example of an operation, with ids that exist. */
function printed(op: OperationName, ids: Partial<Record<string, string>>): unknown {
  const text = Object.entries(exampleIds).reduce(
    (input, [of, id]) => input.replaceAll(id, ids[of] ?? id),
    JSON.stringify(examples[op]),
  );
  return JSON.parse(text);
}

import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalFacts } from '../../../../shared/refusals/refusal';
import { RefusalError } from '../../../lib/client';
import { isBegun, saleOfHold, seatsOf } from './sale';
import { firstHold, noon, SaleServer, show } from './sale-server-for-tests';
import { changeSale, park, presentSale, useSales } from './sale-store';

const [free, held, booked] = [0, 1, 4];

let server: SaleServer;
const sale = () => presentSale(show);
const at = () => sale().aside?.at ?? null;
const refusal = <Code extends keyof RefusalFacts>(code: Code, facts: RefusalFacts[Code]) =>
  new RefusalError({ code, facts } as RefusalError['refusal']);
const offline = () => refusal('offline', { since: new Date(noon).toISOString() });
const noAnswer = () =>
  refusal('outcome_unknown', { since: new Date(noon).toISOString(), idempotencyKey: null });

beforeEach(() => {
  useSales.setState({ present: {}, parked: [], last: null });
  server = new SaleServer();
});

describe('choosing seats', () => {
  test('asks first, and has them on the server’s yes', async () => {
    const taken = server.actions.take([12, 13]);
    expect(sale().asking).toEqual([12, 13]);
    expect(sale().hold).toBeNull();
    await taken;
    expect(sale().asking).toEqual([]);
    expect(seatsOf(sale())).toEqual([12, 13]);
    expect(server.known.get(12)).toBe(held);
  });

  test('lets later seats join the same hold, one command after the other', async () => {
    void server.actions.take([12]);
    await server.actions.take([13]);
    expect(server.asked).toEqual(['place 12', 'place 13 joining']);
    expect(seatsOf(sale())).toEqual([12, 13]);
  });

  test('asks for no seat twice', async () => {
    void server.actions.take([12]);
    void server.actions.take([12]);
    await server.actions.take([12, 13]);
    expect(server.asked).toEqual(['place 12', 'place 13 joining']);
  });

  test('gives one back and keeps the others, and the last with the whole hold', async () => {
    await server.actions.take([12, 13]);
    await server.actions.give([12]);
    expect(seatsOf(sale())).toEqual([13]);
    expect(sale().hold?.totalMinor).toBe(100);
    expect(server.known.get(12)).toBe(free);
    await server.actions.give([13]);
    expect(sale().hold).toBeNull();
    expect(server.asked.slice(1)).toEqual(['release 12', 'release all']);
  });

  test('keeps what it has when a seat is refused, and says so', async () => {
    await server.actions.take([12]);
    server.nextError = refusal('seats_unavailable', {
      eventId: show,
      seatNos: [13],
      labels: ['Seat-13'],
      seats: [
        {
          seatNo: 13,
          label: 'Seat-13',
          why: 'booked',
          by: null,
          till: null,
          since: null,
          until: null,
          reason: null,
          bookingCode: null,
        },
      ],
      stillFree: [],
    });
    await server.actions.take([13]);
    expect(seatsOf(sale())).toEqual([12]);
    expect(sale().aside).toMatchObject({ at: 'refused', wanted: [13], asked: 'hold' });
    expect(server.known.get(13)).toBe(booked);
  });
});

describe('undo', () => {
  test('gives the last seat back, and redo takes it again', async () => {
    await server.actions.take([12, 13]);
    await server.actions.undo();
    expect(seatsOf(sale())).toEqual([12]);
    await server.actions.redo();
    expect(seatsOf(sale())).toEqual([12, 13]);
  });

  test('takes again what was released', async () => {
    await server.actions.take([12, 13]);
    await server.actions.give([12, 13]);
    await server.actions.undo();
    expect(seatsOf(sale())).toEqual([12, 13]);
  });

  test('goes back seat by seat, and ends', async () => {
    await server.actions.take([12, 13]);
    await server.actions.undo();
    await server.actions.undo();
    await server.actions.undo();
    expect(sale().hold).toBeNull();
    expect(server.asked).toHaveLength(3);
  });
});

describe('undo of what one gesture did', () => {
  test('gives all its seats back at once, and redo takes them again', async () => {
    await server.actions.take([5]);
    await server.actions.takeTogether([12, 13, 14]);
    await server.actions.undo();
    expect(seatsOf(sale())).toEqual([5]);
    await server.actions.redo();
    expect(seatsOf(sale())).toEqual([5, 12, 13, 14]);
  });

  test('walks back through taking and giving back, and forward again', async () => {
    await server.actions.takeTogether([12, 13]);
    await server.actions.give([12]);
    await server.actions.take([20]);
    for (let n = 0; n < 3; n++) void server.actions.undo();
    await server.actions.undo();
    expect(sale().hold).toBeNull();
    for (let n = 0; n < 2; n++) await server.actions.redo();
    expect(seatsOf(sale())).toEqual([13]);
    await server.actions.redo();
    expect(seatsOf(sale())).toEqual([13, 20]);
  });

  test('forgets what could be done again once something new is done', async () => {
    await server.actions.take([12]);
    await server.actions.undo();
    await server.actions.take([14]);
    await server.actions.redo();
    expect(seatsOf(sale())).toEqual([14]);
  });
});

test('gives back what is still being asked for, once it is there', async () => {
  void server.actions.take([12]);
  void server.actions.take([13]);
  await server.actions.give([13]);
  expect(seatsOf(sale())).toEqual([12]);
  expect(sale().asking).toEqual([]);
});

describe('selling', () => {
  test('says sold only when the server does, and begins the next sale', async () => {
    await server.actions.take([12, 13]);
    changeSale(sale().id, (each) => ({ ...each, customerName: ' Pak Hendra ', startedAt: noon - 4800 }));
    const letGo = server.keepBack();
    const sold = server.actions.sell();
    expect(at()).toBe('selling');
    letGo();
    await sold;
    expect(sale().aside).toMatchObject({ at: 'sold', milliseconds: 4800, booking: { code: 'BX7K2' } });
    expect(server.asked.at(-1)).toMatch(/^sell Pak Hendra /);
    expect(isBegun(sale())).toBe(false);
    expect(useSales.getState().last?.code).toBe('BX7K2');
    expect(server.known.get(12)).toBe(booked);
  });

  test.each([
    ['there is no connection', offline],
    ['no answer came', noAnswer],
    ['something broke', () => new Error('broken')],
  ])('keeps everything and the key of the try when %s', async (_, error) => {
    await server.actions.take([12]);
    server.nextError = error();
    await server.actions.sell();
    expect(at()).toBe('waiting');
    expect(seatsOf(sale())).toEqual([12]);
    await server.actions.sell();
    expect(at()).toBe('sold');
    const [first, second] = server.asked.filter((what) => what.startsWith('sell'));
    expect(second).toBe(first);
  });

  test('takes a new key for a new try after a definite no', async () => {
    await server.actions.take([12]);
    server.nextError = refusal('busy', { seatNos: [12], labels: ['Seat-12'] });
    await server.actions.sell();
    expect(sale().aside).toMatchObject({ at: 'refused', asked: 'sell' });
    await server.actions.sell();
    const [first, second] = server.asked.filter((what) => what.startsWith('sell'));
    expect(second).not.toBe(first);
  });

  test('changes no seat while the answer is awaited', async () => {
    await server.actions.take([12]);
    server.nextError = offline();
    await server.actions.sell();
    await server.actions.take([13]);
    await server.actions.give([12]);
    server.actions.startNext();
    expect(seatsOf(sale())).toEqual([12]);
    expect(at()).toBe('waiting');
  });

  test('is asked for once, however often Enter is pressed', async () => {
    await server.actions.take([12]);
    void server.actions.sell();
    await server.actions.sell();
    expect(server.asked.filter((what) => what.startsWith('sell'))).toHaveLength(1);
  });
});

describe('a hold that ran out', () => {
  const ended = (why: 'ran_out' | 'sold') =>
    refusal('hold_ended', {
      holdId: firstHold,
      eventId: show,
      why,
      endedAt: new Date(noon).toISOString(),
      labels: ['Seat-12'],
      stillFree: [],
      bookingId: null,
      by: null,
      till: null,
    });

  test('clears nothing: its seats wait to be held again', async () => {
    await server.actions.take([12, 13]);
    server.actions.lapse();
    expect(sale().aside).toMatchObject({ at: 'lapsed', hold: { seats: [{ seatNo: 12 }, { seatNo: 13 }] } });
    server.heldSeats = [];
    await server.actions.take([12, 13]);
    expect(at()).toBeNull();
    expect(server.asked.at(-1)).toBe('place 12,13');
  });

  test('is noticed when the server says so', async () => {
    await server.actions.take([12]);
    server.nextError = ended('ran_out');
    await server.actions.sell();
    expect(at()).toBe('lapsed');
  });

  test('is no longer ours when it was sold', async () => {
    await server.actions.take([12]);
    server.nextError = ended('sold');
    await server.actions.sell();
    expect(at()).toBe('refused');
    expect(sale().hold).toBeNull();
  });
});

describe('the next customer', () => {
  test('parks the sale with its seats, and goes on with it later', async () => {
    await server.actions.take([12]);
    const before = sale().id;
    server.actions.startNext();
    expect(sale().id).not.toBe(before);
    expect(useSales.getState().parked.map((each) => each.id)).toEqual([before]);
    server.actions.resume(before);
    expect(seatsOf(sale())).toEqual([12]);
    expect(useSales.getState().parked).toEqual([]);
  });

  test('gets the answer to the sale that asked, even when that was parked meanwhile', async () => {
    const letGo = server.keepBack();
    const taken = server.actions.take([12]);
    const before = sale().id;
    park(sale());
    useSales.setState({ present: {} });
    letGo();
    await taken;
    expect(useSales.getState().parked.find((each) => each.id === before)?.hold?.id).toBe(firstHold);
    expect(sale().hold).toBeNull();
  });

  test('leaves nothing behind where nothing was begun', () => {
    server.actions.startNext();
    expect(useSales.getState().parked).toEqual([]);
  });

  test('finds what was cut off, and may release it', async () => {
    server.heldSeats = [12];
    const cutOff = saleOfHold(server.hold());
    park(cutOff);
    await server.actions.drop(cutOff.id);
    expect(server.asked).toEqual(['release all']);
    expect(useSales.getState().parked).toEqual([]);
  });
});

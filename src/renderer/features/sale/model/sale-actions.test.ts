import { beforeEach, describe, expect, test } from 'vitest';
import type { Booking } from '../../../../shared/contract/bookings';
import type { Hold } from '../../../../shared/contract/holds';
import { eventId, holdId } from '../../../../shared/domain/ids';
import type { RefusalFacts } from '../../../../shared/refusals/refusal';
import { RefusalError } from '../../../lib/client';
import { isBegun, saleOfHold, seatsOf } from './sale';
import { saleActions } from './sale-actions';
import { changeSale, park, presentSale, useSales } from './sale-store';

const show = eventId.parse('01900000-0000-7000-8000-000000000001');
const firstHold = holdId.parse('01900000-0000-7000-8000-0000000000a1');
const noon = Date.parse('2026-11-28T12:00:00Z');
const [free, held, booked] = [0, 1, 4];

/** A server with one hold; what it is asked is written down, and a test may script the next "no". */
class Server {
  asked: string[] = [];
  heldSeats: number[] = [];
  nextError: unknown = null;
  known = new Map<number, number>();
  now = noon;

  actions = saleActions(show, {
    client: {
      holds: {
        place: async ({ seatNos = [], holdId: joined }) => {
          await this.ask(`place ${seatNos.join()}${joined ? ' joining' : ''}`);
          this.heldSeats.push(...seatNos);
          return this.hold();
        },
        renew: async () => {
          await this.ask('renew');
          return this.hold();
        },
        release: async ({ seatNos }) => {
          await this.ask(`release ${seatNos?.join() ?? 'all'}`);
          const released = seatNos ?? [...this.heldSeats];
          this.heldSeats = this.heldSeats.filter((seatNo) => !released.includes(seatNo));
          return { id: firstHold, released };
        },
        mine: () => Promise.reject(new Error('not asked here')),
      },
      bookings: {
        create: async ({ idempotencyKey, customerName }) => {
          await this.ask(`sell ${customerName ?? 'nobody'} ${idempotencyKey}`);
          return this.booking(customerName ?? null);
        },
        get: () => Promise.reject(new Error('not asked here')),
        list: () => Promise.reject(new Error('not asked here')),
        cancel: () => Promise.reject(new Error('not asked here')),
      },
    },
    learn: (seatNos, state) => seatNos.forEach((seatNo) => this.known.set(seatNo, state)),
    sawClock: () => {},
    refresh: () => {},
    now: () => this.now,
  });

  /** Keeps the next answer back until it is let go. */
  keepBack(): () => void {
    let letGo = () => {};
    const kept = new Promise<void>((resolve) => (letGo = resolve));
    this.gate = kept;
    return letGo;
  }
  private gate: Promise<void> = Promise.resolve();

  private async ask(what: string): Promise<void> {
    this.asked.push(what);
    await this.gate;
    const error = this.nextError;
    this.nextError = null;
    if (error !== null) throw error;
  }

  hold(): Hold {
    const seats = this.heldSeats.map((seatNo) => ({
      seatNo,
      label: `Seat-${seatNo}`,
      categoryNo: 1,
      priceMinor: 100,
    }));
    return {
      id: firstHold,
      eventId: show,
      seats,
      totalMinor: seats.length * 100,
      currency: 'IDR',
      heldSince: new Date(noon).toISOString(),
      until: new Date(noon + 480_000).toISOString(),
      now: new Date(noon).toISOString(),
    };
  }

  private booking(customerName: string | null): Booking {
    const { seats, totalMinor } = this.hold();
    return {
      id: '01900000-0000-7000-8000-0000000000b1' as Booking['id'],
      eventId: show,
      code: 'BX7K2',
      status: 'CONFIRMED',
      quantity: seats.length,
      totalMinor,
      currency: 'IDR',
      customerName,
      soldBy: 'Sari',
      till: 'Till 2',
      soldAt: new Date(noon).toISOString(),
      cancelledAt: null,
      lines: seats.map(({ seatNo, label, priceMinor }, index) => ({
        lineNo: index + 1,
        seatNo,
        label,
        categoryCode: 'A',
        priceMinor,
      })),
    };
  }
}

let server: Server;
const sale = () => presentSale(show);
const at = () => sale().aside?.at ?? null;
const refusal = <Code extends keyof RefusalFacts>(code: Code, facts: RefusalFacts[Code]) =>
  new RefusalError({ code, facts } as RefusalError['refusal']);
const offline = () => refusal('offline', { since: new Date(noon).toISOString() });
const noAnswer = () =>
  refusal('outcome_unknown', { since: new Date(noon).toISOString(), idempotencyKey: null });

beforeEach(() => {
  useSales.setState({ present: {}, parked: [], last: null });
  server = new Server();
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

import type { Booking } from '../../../../shared/contract/bookings';
import type { Hold } from '../../../../shared/contract/holds';
import { bookingId, eventId, holdId } from '../../../../shared/domain/ids';
import { saleActions } from './sale-actions';

export const show = eventId.parse('01900000-0000-7000-8000-000000000001');
export const firstHold = holdId.parse('01900000-0000-7000-8000-0000000000a1');
export const noon = Date.parse('2026-11-28T12:00:00Z');

/** A server with one hold; what it is asked is written down, and a test may script the next "no". */
export class SaleServer {
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
          return { ...this.hold(), leavesSingle: [] };
        },
        propose: () => Promise.reject(new Error('not asked here')),
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
        takeOver: () => Promise.reject(new Error('not asked here')),
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
        move: () => Promise.reject(new Error('not asked here')),
        addSeats: () => Promise.reject(new Error('not asked here')),
        giveUpSeats: () => Promise.reject(new Error('not asked here')),
        exchange: () => Promise.reject(new Error('not asked here')),
        restore: () => Promise.reject(new Error('not asked here')),
        previewChange: () => Promise.reject(new Error('not asked here')),
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
      id: bookingId.parse('01900000-0000-7000-8000-0000000000b1'),
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
      revision: 1,
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

import type { Booking } from '../../../../shared/contract/bookings';
import type { Hold } from '../../../../shared/contract/holds';
import type { Deed } from './history';
import type { BookingId, EventId } from '../../../../shared/domain/ids';

/** What the panel shows instead of choosing and confirming. */
export type Aside =
  /** Sent; the server has not answered. */
  | { readonly at: 'selling' }
  /** No answer came, or no connection: the same try goes on when it is back. */
  | { readonly at: 'waiting'; readonly error: unknown }
  | { readonly at: 'sold'; readonly booking: Booking; readonly milliseconds: number }
  /** `wanted`: the seats that were asked for. */
  | {
      readonly at: 'refused';
      readonly error: unknown;
      readonly wanted: readonly number[];
      readonly asked: 'hold' | 'sell';
    }
  /** The hold ran out: what it had, so that one key holds again what is free. */
  | { readonly at: 'lapsed'; readonly hold: Hold }
  | { readonly at: 'booking'; readonly bookingId: BookingId }
  /** The seats held are about to be kept back for somebody. */
  | { readonly at: 'settingAside' };

/** One customer at the counter, from the first key to "sold". What is held is what the server last answered. */
export type Sale = {
  readonly id: string;
  readonly eventId: EventId;
  readonly hold: Hold | null;
  /** Seats asked for or being given back; the server has not answered. */
  readonly asking: readonly number[];
  /** Who stays alone beside the seats that were taken last, where the event wants that said. */
  readonly leavesSingle: readonly { readonly seatNo: number; readonly label: string }[];
  readonly customerName: string;
  readonly aside: Aside | null;
  readonly deeds: readonly Deed[];
  readonly undone: readonly Deed[];
  /** One for each try to sell: the same key never makes two bookings. */
  readonly tryKey: string | null;
  /** When the first key or click came; `null` while nothing was done. */
  readonly startedAt: number | null;
  readonly keys: number;
  /** Held by this till before the app was closed or killed. */
  readonly wasCutOff: boolean;
};

/** A sale in which nothing was done yet. */
export function newSale(eventId: EventId): Sale {
  return {
    id: crypto.randomUUID(),
    eventId,
    hold: null,
    asking: [],
    leavesSingle: [],
    customerName: '',
    aside: null,
    deeds: [],
    undone: [],
    tryKey: null,
    startedAt: null,
    keys: 0,
    wasCutOff: false,
  };
}

/** A sale around seats that this till still holds from before. */
export function saleOfHold(hold: Hold): Sale {
  const deeds = hold.seats.map((seat) => ({ took: [seat.seatNo] }));
  return { ...newSale(hold.eventId), hold, deeds, wasCutOff: true };
}

/** The seats of this sale, by number, in the order of the house. */
export function seatsOf({ hold }: Sale): number[] {
  return hold?.seats.map((seat) => seat.seatNo) ?? [];
}

/** Whether anything would be lost if the sale were forgotten. */
export function isBegun(sale: Sale): boolean {
  return sale.hold !== null || sale.customerName !== '';
}

/** Whether the seats must not change: they are being sold, or may have been. */
export function isBeingSold({ aside }: Sale): boolean {
  return aside?.at === 'selling' || aside?.at === 'waiting';
}

/** A hold without some of its seats; `null` when none is left. */
export function without(hold: Hold, seatNos: readonly number[]): Hold | null {
  const gone = new Set(seatNos);
  const seats = hold.seats.filter((seat) => !gone.has(seat.seatNo));
  if (seats.length === 0) return null;
  return { ...hold, seats, totalMinor: seats.reduce((sum, seat) => sum + seat.priceMinor, 0) };
}

/** The sale once seats were given back. */
export function withGiven(sale: Sale, seatNos: readonly number[]): Sale {
  return { ...withAnswered(sale, seatNos), hold: sale.hold && without(sale.hold, seatNos), leavesSingle: [] };
}

/** The sale while the server is asked about seats. */
export function withAsked(sale: Sale, seatNos: readonly number[]): Sale {
  return { ...sale, asking: [...sale.asking, ...seatNos] };
}

/** The sale once the server has answered about seats, whatever it said. */
export function withAnswered(sale: Sale, seatNos: readonly number[]): Sale {
  const answered = new Set(seatNos);
  return { ...sale, asking: sale.asking.filter((seatNo) => !answered.has(seatNo)) };
}

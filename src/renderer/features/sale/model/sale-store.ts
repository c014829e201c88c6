import { create } from 'zustand';
import type { Booking } from '../../../../shared/contract/bookings';
import type { EventId } from '../../../../shared/domain/ids';
import { newSale, type Sale } from './sale';

type Sales = {
  /** The sale in view of each event; it stays when the screen is left. */
  readonly present: Readonly<Record<EventId, Sale>>;
  /** Set aside with their seats held until their time. */
  readonly parked: readonly Sale[];
  /** The last sale made in this window. */
  readonly last: Booking | null;
};

/** The sales of this window: what the server does not know of them. */
export const useSales = create<Sales>(() => ({ present: {}, parked: [], last: null }));

/** The sale in view of an event. */
export function presentSale(eventId: EventId): Sale {
  const known = useSales.getState().present[eventId];
  if (known) return known;
  const begun = newSale(eventId);
  show(begun);
  return begun;
}

/** Finds a sale wherever it is: an answer may come after it was parked. */
export function saleById(id: string): Sale | undefined {
  const { present, parked } = useSales.getState();
  return [...Object.values(present), ...parked].find((sale) => sale.id === id);
}

/** Changes one sale; nothing happens when it is over. */
export function changeSale(id: string, change: (sale: Sale) => Sale): void {
  useSales.setState(({ present, parked }) => ({
    present: Object.fromEntries(
      Object.entries(present).map(([eventId, sale]) => [eventId, sale.id === id ? change(sale) : sale]),
    ),
    parked: parked.map((sale) => (sale.id === id ? change(sale) : sale)),
  }));
}

/** Makes a sale the one in view of its event. What was there before is gone unless it was parked. */
export function show(sale: Sale): void {
  useSales.setState(({ present, parked }) => ({
    present: { ...present, [sale.eventId]: sale },
    parked: parked.filter((each) => each.id !== sale.id),
  }));
}

/** Sets a sale aside. */
export function park(sale: Sale): void {
  useSales.setState(({ parked }) => ({ parked: [...parked.filter((each) => each.id !== sale.id), sale] }));
}

/** Forgets a parked sale. */
export function forget(id: string): void {
  useSales.setState(({ parked }) => ({ parked: parked.filter((sale) => sale.id !== id) }));
}

export function rememberLast(booking: Booking): void {
  useSales.setState({ last: booking });
}

import { createContext, useContext } from 'react';
import type { EventSummary } from '../../../shared/contract/events';
import type { House } from '../../seat-map/engine/house';
import { labelOf } from '../../seat-map/engine/labels';
import type { LiveSeats } from '../../seat-map/live/live-seats';
import type { MapZone } from '../../seat-map/map/map-types';
import type { ManagerActions } from './model/manager-actions';
import type { Sale } from './model/sale';
import type { SaleActions } from './model/sale-actions';

/** What of an event the sale needs. */
export type SaleEvent = Pick<
  EventSummary,
  'id' | 'name' | 'venue' | 'startsAt' | 'timeZone' | 'currency' | 'status' | 'capacity' | 'free'
>;

/** What every part of the Sale screen sees. */
export type SaleView = {
  event: SaleEvent;
  zones: readonly MapZone[];
  house: House;
  states: Uint8Array;
  live: LiveSeats;
  sale: Sale;
  actions: SaleActions;
  managing: ManagerActions;
  /** Gives the focus back to where one types. */
  focusAskLine: () => void;
  /** Gives the focus to the main action, as soon as seats are held. `isOnItsWay`: they were asked for without naming any. */
  focusPayment: (isOnItsWay?: boolean) => void;
  /** What is this seat? Without a number the one at which the keyboard is on the map. */
  explainSeat: (seatNo?: number) => void;
  /** Where the keyboard begins when it goes to the map next. */
  goOnAt: (seatNo: number) => void;
  /** Lets the seats be seen on the map. */
  showSeats: (seatNos: readonly number[]) => void;
};

export const SaleViewContext = createContext<SaleView | null>(null);

/** The sale in view; only inside the Sale screen. */
export function useSaleView(): SaleView {
  const view = useContext(SaleViewContext);
  if (!view) throw new Error('useSaleView is only for parts of the Sale screen');
  return view;
}

/** What seats are called. */
export function labelsOf(house: House, seatNos: readonly number[]): string[] {
  return seatNos.map((seatNo) => labelOf(house.layout, seatNo));
}

/** What seats cost together, by the prices in force. Minor units. */
export function priceOf(
  { house, zones }: Pick<SaleView, 'house' | 'zones'>,
  seatNos: readonly number[],
): number {
  const prices = new Map(zones.map((zone) => [zone.categoryNo, zone.priceMinor]));
  return seatNos.reduce((sum, seatNo) => sum + (prices.get(house.category[seatNo - 1] ?? 0) ?? 0), 0);
}

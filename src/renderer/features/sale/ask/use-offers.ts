import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { BestWish } from '../../../../shared/contract/best-seats';
import type { BookingSummary } from '../../../../shared/contract/bookings';
import type { EventSummary } from '../../../../shared/contract/events';
import type { SeatExplanation } from '../../../../shared/contract/seats';
import type { EventId } from '../../../../shared/domain/ids';
import { readAsk, type Ask } from '../../../../shared/domain/ask-line';
import type { House } from '../../../seat-map/engine/house';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useAreas, type AreaNow } from '../areas/use-areas';
import type { SaleView } from '../sale-view';
import type { AskProblem, SeatOffer } from './seat-offers';
import { useProposals } from './use-proposals';

/** One line under the ask line. */
export type Offer =
  | ({ readonly kind: 'seats'; readonly id: string } & SeatOffer)
  /** So many places of an area; `left` is what it has. */
  | {
      readonly kind: 'places';
      readonly id: string;
      readonly area: AreaNow;
      readonly quantity: number;
    }
  /** Who has a seat that was asked for. */
  | { readonly kind: 'taken'; readonly id: string; readonly seats: readonly SeatExplanation[] }
  | { readonly kind: 'booking'; readonly id: string; readonly booking: BookingSummary }
  | { readonly kind: 'event'; readonly id: string; readonly event: EventSummary };

export type Offers = {
  ask: Ask;
  offers: readonly Offer[];
  problem: AskProblem | null;
  /** Seats asked for by name, free or not. */
  named: readonly number[];
  /** Words are still being looked for. */
  isSearching: boolean;
  /** What Enter asks the engine for before it has proposed anything; `null` where there is nothing to ask. */
  wish: BestWish | null;
};

const typingPause = 120;
const atMost = 3;
const mostExplained = 50;

/** What the ask line offers for what was typed: seats at once, bookings and events once the typing pauses. */
export function useOffers(
  typed: string,
  view: Pick<SaleView, 'house' | 'states' | 'zones' | 'sale' | 'event'>,
  /** How many ways to sit are wanted. */
  limit: number,
): Offers {
  const { house, zones, event } = view;
  const areas = useAreas(view);
  const ask = useMemo(
    () =>
      inOnlyArea(
        readAsk(typed, { rowNames: house.layout.rowNames, categories: zones, areas: house.areas }),
        house,
      ),
    [typed, house, zones],
  );
  const places = useMemo(() => placesOffered(ask, areas), [ask, areas]);
  const seats = useProposals(ask, view, limit);
  const found = useFound(ask.kind === 'words' ? ask.text : '', event.id);
  const taken = useTaken(seats.problem?.kind === 'taken' ? seats.problem.seatNos : [], event.id);
  const offers = useMemo(
    () => [
      ...seats.offers.map((offer): Offer => ({
        ...offer,
        kind: 'seats',
        id: `seats ${offer.seatNos.join()}`,
      })),
      ...places.offers,
      ...taken,
      ...found.offers,
    ],
    [seats.offers, places.offers, taken, found.offers],
  );
  return {
    ask,
    offers,
    problem: seats.problem ?? places.problem,
    named: seats.named,
    isSearching: found.isSearching,
    wish: seats.isAsking ? seats.wish : null,
  };
}

/** In a house that has nothing but one area, a number means places of it. */
function inOnlyArea(ask: Ask, { count, areas: [only, ...others] }: House): Ask {
  const isOnly = count === 0 && only !== undefined && others.length === 0;
  if (!isOnly || ask.kind !== 'quantity') return ask;
  return { kind: 'places', areaNo: only.areaNo, quantity: ask.quantity };
}

/** As many as were asked for, else what is left. */
function placesOffered(
  ask: Ask,
  areas: readonly AreaNow[],
): { offers: readonly Offer[]; problem: AskProblem | null } {
  const area = ask.kind === 'places' ? areas.find((each) => each.areaNo === ask.areaNo) : undefined;
  if (ask.kind !== 'places' || area === undefined) return { offers: [], problem: null };
  const { left, name } = area;
  const quantity = Math.min(left, ask.quantity);
  const problem =
    left < ask.quantity ? ({ kind: 'too_few_places', left, asked: ask.quantity, area: name } as const) : null;
  return {
    offers: quantity === 0 ? [] : [{ kind: 'places', id: `places ${ask.areaNo}`, area, quantity }],
    problem,
  };
}

/** Who has the seats that cannot be had: one line for a booking or a hold, not one for each of its seats. */
function useTaken(seatNos: readonly number[], eventId: EventId): Offer[] {
  const asked = useMemo(() => seatNos.slice(0, mostExplained), [seatNos]);
  const { data } = useContractQuery(
    'seats',
    'explain',
    { eventId, seatNos: asked },
    { enabled: asked.length > 0 },
  );
  return useMemo(() => {
    if (asked.length === 0 || !data) return [];
    const groups = new Map<string, SeatExplanation[]>();
    for (const seat of data.items) {
      if (seat.state === 'free' || !asked.includes(seat.seatNo)) continue;
      const key = seat.bookingId ?? seat.holdId ?? `seat ${seat.seatNo}`;
      groups.set(key, [...(groups.get(key) ?? []), seat]);
    }
    return [...groups].slice(0, 2).map(([id, seats]): Offer => ({ kind: 'taken', id: `taken ${id}`, seats }));
  }, [asked, data]);
}

/** Bookings of this event come first; then those of others, and other events. */
function useFound(text: string, here: EventId): { offers: Offer[]; isSearching: boolean } {
  const [search] = useDebouncedValue(text, typingPause);
  const isOn = text !== '' && search === text;
  const options = { enabled: isOn, staleTime: 5_000 };
  const nearby = useContractQuery('bookings', 'list', { search, eventId: here, limit: atMost }, options);
  const bookings = useContractQuery('bookings', 'list', { search, limit: atMost }, options);
  const events = useContractQuery('events', 'list', { search, limit: atMost, status: ['on_sale'] }, options);
  const offers = useMemo(() => {
    if (!isOn) return [];
    const ofHere = nearby.data?.items ?? [];
    const elsewhere = bookings.data?.items.filter((booking) => booking.eventId !== here) ?? [];
    const others = events.data?.items.filter((event) => event.id !== here) ?? [];
    return [
      ...[...ofHere, ...elsewhere].map((booking): Offer => ({ kind: 'booking', id: booking.id, booking })),
      ...others.map((event): Offer => ({ kind: 'event', id: event.id, event })),
    ].slice(0, 2 * atMost);
  }, [isOn, nearby.data, bookings.data, events.data, here]);
  const isPending = nearby.isPending || bookings.isPending || events.isPending;
  return { offers, isSearching: text !== '' && (!isOn || isPending) };
}

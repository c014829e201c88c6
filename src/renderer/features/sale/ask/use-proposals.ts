import { useMemo } from 'react';
import type { BestWish } from '../../../../shared/contract/best-seats';
import type { Ask, AskedQuantity } from '../../../../shared/domain/ask-line';
import { codeOf } from '../../../../shared/domain/seat-state';
import { useContractQuery } from '../../../lib/query/use-contract';
import { seatsOf } from '../model/sale';
import type { SaleView } from '../sale-view';
import { inOtherZones, seatOffers, type SeatOffer, type SeatOffers } from './seat-offers';

/** The engine answers for parties up to this; larger ones are found on the map that is here. */
const largestParty = 1000;
/** More ways than this nobody looks at. */
export const mostProposals = 20;
const free = codeOf('free');
const none: SeatOffers = { offers: [], problem: null, named: [] };

type Proposals = SeatOffers & {
  /** The engine has not answered yet. */
  isAsking: boolean;
  /** What Enter asks the engine for while it has not. */
  wish: BestWish | null;
};

/** What can be had for what was asked, best first: for a quantity as the engine proposes it, else as it was named. */
export function useProposals(
  ask: Ask,
  view: Pick<SaleView, 'house' | 'states' | 'zones' | 'sale' | 'event'>,
  limit: number,
): Proposals {
  const { house, states, zones, sale, event } = view;
  const [near] = seatsOf(sale);
  const wish = useMemo(() => wishOf(ask, near), [ask, near]);
  const { data } = useContractQuery(
    'holds',
    'propose',
    { eventId: event.id, best: wish ?? { quantity: 1 }, limit },
    {
      enabled: wish !== null,
      staleTime: 0,
      // More ways for the same wish stand below those that are there; another wish begins anew.
      placeholderData: (before, query) => (isAbout(query?.queryKey[2], wish) ? before : undefined),
    },
  );
  const asked = useMemo(
    () => ({
      house,
      states,
      mine: new Set(seatsOf(sale)),
      categoryNos: zones.map((zone) => zone.categoryNo),
    }),
    [house, states, sale, zones],
  );
  const found = useMemo((): SeatOffers => {
    if (ask.kind !== 'quantity' || wish === null) return seatOffers(ask, asked);
    if (!data) return none;
    const { quantity, categoryNo } = ask;
    // Seats that somebody took since are not offered, though the engine has not been asked anew yet.
    const offers = data.items
      .filter((item) => item.seats.every((seat) => states[seat.seatNo - 1] === free))
      .map((item): SeatOffer => ({
        seatNos: item.seats.map((seat) => seat.seatNo),
        isTogether: item.isTogether,
        why: 'asked',
        notes: item.notes,
        leavesSingle: item.leavesSingle,
      }));
    const [best] = offers;
    if (best?.isTogether || (best && ask.apart)) return { offers, problem: null, named: [] };
    const elsewhere = categoryNo === null ? [] : inOtherZones(quantity, categoryNo, asked);
    if (best)
      return { offers: [...offers, ...elsewhere], problem: { kind: 'not_together', categoryNo }, named: [] };
    const left = seatOffers({ kind: 'quantity', quantity, categoryNo }, asked);
    const leftOffers = left.offers.filter((offer) => offer.why === 'left' && ask.wheelchairs === undefined);
    return {
      offers: [...leftOffers, ...elsewhere],
      problem: { kind: 'not_enough', left: data.left, categoryNo },
      named: [],
    };
  }, [ask, wish, data, asked, states]);
  return { ...found, isAsking: wish !== null && data === undefined, wish };
}

function isAbout(input: unknown, wish: BestWish | null): boolean {
  const about = input !== null && typeof input === 'object' && 'best' in input ? input.best : null;
  return JSON.stringify(about) === JSON.stringify(wish);
}

/** As the engine wants it; `null` where it is not asked. Seats for a sale that has some already are looked for beside those. */
function wishOf(ask: Ask, near: number | undefined): BestWish | null {
  if (ask.kind !== 'quantity' || ask.quantity > largestParty) return null;
  return {
    quantity: ask.quantity,
    ...(ask.categoryNo === null ? {} : { categoryNo: ask.categoryNo }),
    ...(near === undefined ? {} : { near }),
    ...tellings(ask),
  };
}

function tellings({ aisle, stepFree, apart, wheelchairs }: AskedQuantity): Partial<BestWish> {
  return {
    ...(aisle ? { aisle } : {}),
    ...(stepFree ? { stepFree } : {}),
    ...(apart ? { mayBeApart: apart } : {}),
    ...(wheelchairs === undefined ? {} : { wheelchairs }),
  };
}

import { useNavigate } from 'react-router';
import type { BestWish } from '../../../../shared/contract/best-seats';
import type { Refusal } from '../../../../shared/refusals/refusal';
import { RefusalError } from '../../../lib/client';
import { paths } from '../../../lib/paths';
import type { NextStepId } from '../../../lib/refusals/refusal-sentence';
import { nearby, type SeatOffer } from '../ask/seat-offers';
import { seatsOf, type Aside } from '../model/sale';
import { useSaleView } from '../sale-view';
import { useShowHeld } from './use-show-held';

const alternatives = 2;

type Refused = Extract<Aside, { at: 'refused' }>;

/** As many seats together as were refused, as near as can be; none where the refusal is not about seats. */
export function useAlternatives({ error, wanted, asked }: Refused): readonly SeatOffer[] {
  const { sale, house, states, zones } = useSaleView();
  const refusal = refusalIn(error);
  if (asked !== 'hold' || refusal?.code !== 'seats_unavailable') return [];
  const mine = new Set(seatsOf(sale));
  const categoryNos = zones.map((zone) => zone.categoryNo);
  // The refusal may be newer than the map.
  const gone = new Set(refusal.facts.seatNos);
  return nearby(wanted, { house, states, mine, categoryNos }, alternatives + gone.size)
    .filter((offer) => !offer.seatNos.some((seatNo) => gone.has(seatNo)))
    .slice(0, alternatives);
}

/** What this screen can do about a refusal. */
export function useRefusedSteps(refused: Refused): Partial<Record<NextStepId, () => void>> {
  const navigate = useNavigate();
  const { actions, focusAskLine, focusPayment, event, zones } = useSaleView();
  const showHeld = useShowHeld();
  const categoryOf = (code: string | null) => zones.find((zone) => zone.code === code)?.categoryNo;
  const [best] = useAlternatives(refused);
  const refusal = refusalIn(refused.error);
  const take = (seatNos: readonly number[]) => {
    void actions.take(seatNos);
    focusPayment();
  };
  const again = () => (refused.asked === 'sell' ? void actions.sell() : take(refused.wanted));
  const stillFree = refusal?.code === 'seats_unavailable' ? refusal.facts.stillFree : [];
  const bookingId = refusal?.code === 'hold_ended' ? refusal.facts.bookingId : null;
  const takePlaces = (areaNo: number, quantity: number) => {
    void actions.takePlaces(areaNo, quantity);
    focusPayment();
  };
  const takeBest = (quantity: number, more: Partial<BestWish>) => {
    void actions.takeBest({ quantity, ...more });
    focusPayment(true);
  };
  return {
    takeFree: () => take(stillFree.map((seat) => seat.seatNo)),
    nextBest: () => (best ? take(best.seatNos) : focusAskLine()),
    chooseOthers: focusAskLine,
    showHeld,
    holdAgain: () => take(refused.wanted),
    tryAgain: again,
    askAgain: again,
    showEvent: () => void navigate(paths.editEvent(event.id)),
    ...(refusal ? waysFor(refusal, { take, takeBest, takePlaces, categoryOf }) : {}),
    ...(bookingId ? { showBooking: () => void navigate(paths.booking(bookingId)) } : {}),
  };
}

type Hands = {
  take: (seatNos: readonly number[]) => void;
  takeBest: (quantity: number, more: Partial<BestWish>) => void;
  takePlaces: (areaNo: number, quantity: number) => void;
  categoryOf: (code: string | null) => number | undefined;
};

/** The ways on that a refusal of best available names. */
function waysFor(
  refusal: Refusal,
  { take, takeBest, takePlaces, categoryOf }: Hands,
): Partial<Record<NextStepId, () => void>> {
  if (refusal.code === 'not_enough_seats') {
    const { left, category, asked, elsewhere, area } = refusal.facts;
    if (area !== undefined)
      return {
        takeLeft: () => takePlaces(area.areaNo, left),
        tryAgain: () => takePlaces(area.areaNo, asked),
      };
    const categoryNo = categoryOf(category);
    const inIt = categoryNo === undefined ? {} : { categoryNo };
    return {
      takeLeft: () => takeBest(left, { ...inIt, mayBeApart: true }),
      ...lookIn(elsewhere[0], asked, takeBest),
    };
  }
  if (refusal.code === 'not_together') {
    const { closest, asked, elsewhere } = refusal.facts;
    return {
      takeClosest: () => take(closest.flat().map((seat) => seat.seatNo)),
      ...lookIn(elsewhere[0], asked, takeBest),
    };
  }
  if (refusal.code !== 'leaves_single_seat') return {};
  const { seatNos, singles } = refusal.facts;
  return { takeSingles: () => take([...seatNos, ...singles.map((seat) => seat.seatNo)]) };
}

function lookIn(
  zone: { categoryNo: number } | undefined,
  quantity: number,
  takeBest: Hands['takeBest'],
): Partial<Record<NextStepId, () => void>> {
  return zone ? { lookElsewhere: () => takeBest(quantity, { categoryNo: zone.categoryNo }) } : {};
}

function refusalIn(error: unknown) {
  return error instanceof RefusalError ? error.refusal : null;
}

import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BookingId } from '../../../../shared/domain/ids';
import { paths } from '../../../lib/paths';
import { isBeingSold } from '../model/sale';
import { changeSale } from '../model/sale-store';
import { priceOf, useSaleView } from '../sale-view';
import { AskLine } from './ask-line';
import { useAskWords } from './use-ask-words';
import { mostProposals } from './use-proposals';
import { useOffers, type Offer } from './use-offers';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** The seats of the active offer, to be ringed on the map. */
  onRing: (seatNos: readonly number[]) => void;
  /** What was found and is only to be shown: seats by name, or the booking of the active line. */
  onFind: (found: Found) => void;
};

/** Seats to be ringed with dots. */
export type Found = { readonly seatNos: readonly number[]; readonly bookingId: BookingId | null };

const proposalsAtOnce = 3;

/** The ask line with what it finds: seats of this house, bookings, other events. */
export function AskDesk({ field, text, onText, onRing, onFind }: Props) {
  const { t } = useTranslation('sale');
  const navigate = useNavigate();
  const view = useSaleView();
  const { sale, event, actions, showSeats, focusPayment, explainSeat, goOnAt } = view;
  const [limit, setLimit] = useState(proposalsAtOnce);
  const found = useOffers(text, view, limit);
  const words = useAskWords(view, (seatNos) => priceOf(view, seatNos));
  const [firstNamed] = found.named;
  useEffect(() => {
    if (firstNamed !== undefined) goOnAt(firstNamed);
  }, [firstNamed, goOnAt]);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, Math.max(0, found.offers.length - 1));
  const offer = found.offers[active];
  // The same seats found anew are the same list: no reason to move the map.
  const key = offer?.kind === 'seats' ? offer.seatNos.join() : '';
  const ringed = useMemo(() => (key === '' ? [] : key.split(',').map(Number)), [key]);
  const namedKey = offer?.kind === 'seats' && found.problem === null ? '' : found.named.join();
  const pointed = offer?.kind === 'booking' && offer.booking.eventId === event.id ? offer.booking.id : null;
  useEffect(() => {
    const named = namedKey === '' ? [] : namedKey.split(',').map(Number);
    onRing(ringed);
    onFind({ seatNos: named, bookingId: pointed });
    if (ringed.length + named.length > 0) showSeats([...ringed, ...named]);
  }, [ringed, namedKey, pointed, onRing, onFind, showSeats]);

  const type = (next: string) => {
    setWanted(0);
    setLimit(proposalsAtOnce);
    onText(next);
    if (sale.aside?.at === 'sold' && next !== '') {
      changeSale(sale.id, (each) => ({ ...each, aside: null, startedAt: Date.now(), keys: 1 }));
    }
  };
  const openBooking = (bookingId: BookingId) =>
    changeSale(sale.id, (each) => ({ ...each, aside: { at: 'booking', bookingId } }));
  const choose = (chosen: Offer) => {
    type('');
    switch (chosen.kind) {
      case 'seats':
        void actions.take(chosen.seatNos);
        focusPayment();
        return;
      case 'places':
        void actions.takePlaces(chosen.area.areaNo, chosen.quantity);
        focusPayment();
        return;
      case 'taken': {
        const [seat] = chosen.seats;
        if (seat?.bookingId && !isBeingSold(sale)) openBooking(seat.bookingId);
        else if (seat) explainSeat(seat.seatNo);
        return;
      }
      case 'booking':
        if (chosen.booking.eventId !== event.id) void navigate(paths.booking(chosen.booking.id));
        else openBooking(chosen.booking.id);
        return;
      case 'event':
        void navigate(paths.sale(chosen.event.id));
        return;
    }
  };
  /** Whoever is quicker than the engine's proposal gets the best there is. */
  const enter = () => {
    if (found.wish !== null) {
      type('');
      void actions.takeBest(found.wish);
    } else if (text.trim() !== '') return;
    focusPayment(found.wish !== null);
  };
  const hasMore = found.ask.kind === 'quantity' && found.offers.length === limit && limit < mostProposals;
  const more = () => {
    setLimit(Math.min(mostProposals, limit + proposalsAtOnce));
    setWanted(found.offers.length);
  };
  const echo = words.echo(found);
  const isNothing = found.ask.kind === 'words' && found.offers.length === 0;
  const holds = offer?.kind === 'seats' || offer?.kind === 'places';
  const nothing = found.isSearching ? t('ask.searching') : t('ask.nothing', { text: text.trim() });

  return (
    <AskLine
      field={field}
      text={text}
      echo={echo === '' || !holds ? echo : t('ask.unheld', { said: echo })}
      problem={found.problem ? words.trouble(found.problem, found) : null}
      offers={found.offers.map((each) => ({ ...each, words: words.offerWords(each) }))}
      active={active}
      nothing={isNothing ? nothing : null}
      onText={type}
      onActive={setWanted}
      onMore={hasMore ? more : undefined}
      onChoose={choose}
      onEnter={enter}
    />
  );
}

import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths';
import { changeSale } from '../model/sale-store';
import { priceOf, useSaleView } from '../sale-view';
import { AskLine } from './ask-line';
import { useAskWords } from './use-ask-words';
import { useOffers, type Offer } from './use-offers';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** The seats of the active offer, to be ringed on the map. */
  onRing: (seatNos: readonly number[]) => void;
  /** On to the main action of the panel. */
  onPayment: () => void;
};

const noSeats: readonly number[] = [];

/** The ask line with what it finds: seats of this house, bookings, other events. */
export function AskDesk({ field, text, onText, onRing, onPayment }: Props) {
  const { t } = useTranslation('sale');
  const navigate = useNavigate();
  const view = useSaleView();
  const { sale, event, actions, showSeats } = view;
  const found = useOffers(text, view);
  const words = useAskWords(view, (seatNos) => priceOf(view, seatNos));
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, Math.max(0, found.offers.length - 1));
  const offer = found.offers[active];
  const ringed = useMemo(() => (offer?.kind === 'seats' ? offer.seatNos : noSeats), [offer]);
  const key = ringed.join();
  useEffect(() => {
    onRing(ringed);
    if (ringed.length > 0) showSeats(ringed);
    // The same seats found anew are no reason to move the map.
  }, [key]);

  const type = (next: string) => {
    setWanted(0);
    onText(next);
    if (sale.aside?.at === 'sold' && next !== '') {
      changeSale(sale.id, (each) => ({ ...each, aside: null, startedAt: Date.now(), keys: 1 }));
    }
  };
  const choose = (chosen: Offer) => {
    type('');
    switch (chosen.kind) {
      case 'seats':
        void actions.take(chosen.seatNos);
        onPayment();
        return;
      case 'booking':
        if (chosen.booking.eventId !== event.id) void navigate(paths.booking(chosen.booking.id));
        else
          changeSale(sale.id, (each) => ({
            ...each,
            aside: { at: 'booking', bookingId: chosen.booking.id },
          }));
        return;
      case 'event':
        void navigate(paths.sale(chosen.event.id));
        return;
    }
  };
  const isNothing = found.ask.kind === 'words' && found.offers.length === 0;
  const nothing = found.isSearching ? t('ask.searching') : t('ask.nothing', { text: text.trim() });

  return (
    <AskLine
      field={field}
      text={text}
      echo={words.echo(found)}
      problem={found.problem ? words.trouble(found.problem, found) : null}
      offers={found.offers.map((each) => ({ ...each, words: words.offerWords(each) }))}
      active={active}
      nothing={isNothing ? nothing : null}
      onText={type}
      onActive={setWanted}
      onChoose={choose}
      onEnter={onPayment}
    />
  );
}

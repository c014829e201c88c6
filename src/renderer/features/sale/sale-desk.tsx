import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../shared/domain/seat-state';
import type { BoxOfficeEvent } from '../../../shared/contract/events';
import type { House } from '../../seat-map/engine/house';
import type { LiveSeats } from '../../seat-map/live/live-seats';
import type { MapHandle } from '../../seat-map/map/map-types';
import { Region } from '../../ui/region/region';
import { AreaDesk } from './areas/area-desk';
import { AskDesk, type Found } from './ask/ask-desk';
import { LastSale } from './last-sale';
import { MapDesk } from './map-desk';
import { presentSale, useSales } from './model/sale-store';
import { PanelDrawer } from './panel/panel-drawer';
import { SalePanel } from './panel/sale-panel';
import { SaleHead } from './sale-head';
import { SaleViewContext, type SaleEvent, type SaleView } from './sale-view';
import { useCutOffSales } from './use-cut-off-sales';
import { useFocusHome } from './use-focus-home';
import { useFlashes } from './use-flashes';
import { useHeldInView } from './use-held-in-view';
import { useSaleActions } from './use-sale-actions';
import { useSaleCommands } from './use-sale-commands';
import { useSaleKeys } from './use-sale-keys';
import { useSpokenHold } from './use-spoken-hold';
import { useSpokenNews } from './use-spoken-news';
import { useStable } from './use-stable';
import { useStuckTry } from './use-stuck-try';
import styles from './sale.module.css';

type Props = {
  event: SaleEvent & Pick<BoxOfficeEvent, 'priceCategories'>;
  house: House;
  states: Uint8Array;
  live: LiveSeats;
};

const free = codeOf('free');

/** Map, ask line and panel of one event, around the sale in view. */
export function SaleDesk({ event, house, states, live }: Props) {
  const { t } = useTranslation('sale');
  const desk = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const map = useRef<MapHandle>(null);
  const [text, setText] = useState('');
  const [ringed, setRinged] = useState<readonly number[]>([]);
  const [found, setFound] = useState<Found>({ seatNos: [], bookingId: null });
  const [isPaymentNext, setPaymentNext] = useState(false);
  const { actions, managing } = useSaleActions(event.id, live);
  const known = useSales((state) => state.present[event.id]);
  const sale = known ?? presentSale(event.id);
  const freeSeats = useMemo(
    () => states.reduce((count, state) => count + (state === free ? 1 : 0), 0),
    [states],
  );

  const view: SaleView = {
    event: { ...event, free: freeSeats },
    zones: event.priceCategories,
    house,
    states,
    live,
    sale,
    actions,
    managing,
    focusAskLine: useStable(() => {
      setPaymentNext(false);
      field.current?.focus();
    }),
    focusPayment: useStable((isOnItsWay = false) => {
      const { hold, asking } = presentSale(event.id);
      setPaymentNext(isOnItsWay || hold !== null || asking.length > 0);
    }),
    explainSeat: useStable((seatNo?: number) => map.current?.explain(seatNo)),
    goOnAt: useStable((seatNo: number) => map.current?.goOnAt(seatNo)),
    showSeats: useStable((seatNos: readonly number[]) =>
      map.current?.flyTo(seatNos.filter((seatNo) => seatNo <= house.count)),
    ),
  };
  useFocusHome(field, `${sale.id} ${sale.aside?.at ?? ''} ${sale.hold?.id ?? ''}`);
  useCutOffSales(event.id);
  useFlashes(live, sale, map, house.count);
  useHeldInView(sale, map, house.count);
  useSpokenNews(live, sale, house);
  useSpokenHold(sale, house);
  useStuckTry(view);
  useSaleCommands(view, () => setText(''));
  useSaleKeys(desk, view, text, () => setText(''));
  const bookingId = sale.aside?.at === 'booking' ? sale.aside.bookingId : null;

  return (
    <SaleViewContext value={view}>
      <div className={styles.place}>
        <div ref={desk} className={styles.desk}>
          <Region label={t('seatsRegion')} className={styles.seats}>
            <SaleHead event={view.event} />
            <AskDesk field={field} text={text} onText={setText} onRing={setRinged} onFind={setFound} />
            {house.count > 0 && (
              <MapDesk
                handle={map}
                ringed={ringed}
                named={found.seatNos}
                bookingId={bookingId ?? found.bookingId}
                onType={(typed) => setText((before) => before + typed)}
              />
            )}
            <AreaDesk isWhole={house.count === 0} />
          </Region>
          <PanelDrawer>
            <SalePanel isPaymentNext={isPaymentNext} onPayment={() => setPaymentNext(false)} />
          </PanelDrawer>
          <LastSale />
        </div>
      </div>
    </SaleViewContext>
  );
}

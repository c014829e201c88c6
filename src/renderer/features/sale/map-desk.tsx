import { useEffect, useMemo, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingId } from '../../../shared/domain/ids';
import { codeOf } from '../../../shared/domain/seat-state';
import { client } from '../../lib/client';
import { useFormat } from '../../lib/format/use-format';
import { useContractQuery } from '../../lib/query/use-contract';
import type { Point } from '../../seat-map/engine/geometry';
import { SeatNote } from '../../seat-map/explain/seat-note';
import { SeatList } from '../../seat-map/list/seat-list';
import type { MapActions, MapContent, MapHandle } from '../../seat-map/map/map-types';
import { SeatMap } from '../../seat-map/map/seat-map';
import { useKeptBack } from '../../seat-map/kept-back/use-kept-back';
import { ZoneChips } from '../../seat-map/map/zone-chips';
import { useAreas } from './areas/use-areas';
import { isBeingSold, seatsOf } from './model/sale';
import { changeSale } from './model/sale-store';
import { useSaleView } from './sale-view';
import { SeatWays } from './seat-ways';
import { StaleNote } from './stale-note';
import { useMapTools } from './use-map-tools';
import { useIsStale } from './use-is-stale';
import styles from './map-desk.module.css';

type Props = {
  handle: Ref<MapHandle>;
  ringed: readonly number[];
  /** Seats that were asked for by name, ringed with dots. */
  named: readonly number[];
  /** The booking in view: its seats are ringed with dots. */
  bookingId: BookingId | null;
  onType: (text: string) => void;
};

/** The offers of the ask line hang over the stage, never over seats. */
const roomForOffers = 44;
const [free, booked] = [codeOf('free'), codeOf('booked')];

/** The house of the sale, drawn or as a list, with what can be done on it. */
export function MapDesk({ handle, ringed, named, bookingId, onType }: Props) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const view = useSaleView();
  const { event, zones, house, states, sale, actions, focusAskLine, focusPayment, showSeats } = view;
  const { count } = house;
  const tools = useMapTools(zones.length);
  const [note, setNote] = useState<{ seatNo: number; place: Point } | null>(null);
  const isStale = useIsStale();
  const { letters, holdColours } = useKeptBack(event.id, house);
  const booking = useContractQuery(
    'bookings',
    'get',
    { bookingId: bookingId ?? '' },
    { enabled: bookingId !== null },
  );
  // A cancelled booking has no seats any more.
  const lines = booking.data?.status === 'CONFIRMED' ? booking.data.lines : undefined;
  const ofBooking = useMemo(
    () => (bookingId === null ? [] : (lines?.map((line) => line.seatNo) ?? [])),
    [bookingId, lines],
  );
  const found = useMemo(
    () => [...ofBooking, ...named].filter((seatNo) => seatNo <= count),
    [ofBooking, named, count],
  );
  useEffect(() => {
    if (ofBooking.length > 0) showSeats(ofBooking);
  }, [ofBooking, showSeats]);
  const lapsedHold = sale.aside?.at === 'lapsed' ? sale.aside.hold : null;
  const own = useMemo(() => {
    const asking = new Set(sale.asking);
    // Seats whose hold ran out stay dashed as long as they could be had again.
    for (const { seatNo } of lapsedHold?.seats ?? []) if (states[seatNo - 1] === free) asking.add(seatNo);
    const mine = new Set(seatsOf(sale).filter((seatNo) => seatNo <= count && !asking.has(seatNo)));
    return { mine, asking, zone: tools.zone, only: tools.only, kind: tools.kind };
  }, [sale, lapsedHold, states, count, tools.zone, tools.only, tools.kind]);

  const areas = useAreas(view);
  const areaNotes = useMemo(
    () =>
      areas.map(({ left }) =>
        left === 0 ? t('area.full') : t('area.left', { count: left, n: format.number(left) }),
      ),
    [areas, t, format],
  );
  const explain = (seatNo: number, place: Point) => setNote({ seatNo, place });
  const openBookingOf = async (seatNo: number, place: Point) => {
    const answer = await client.seats.explain({ eventId: event.id, seatNos: [seatNo] }).catch(() => null);
    const bookingOfSeat = answer?.items[0]?.bookingId;
    if (!bookingOfSeat || isBeingSold(sale)) explain(seatNo, place);
    else changeSale(sale.id, (each) => ({ ...each, aside: { at: 'booking', bookingId: bookingOfSeat } }));
  };

  const mapActions: MapActions = {
    onChoose: (seatNo, place) => {
      if (own.mine.has(seatNo)) void actions.give([seatNo]);
      else if (states[seatNo - 1] === free) void actions.take([seatNo]);
      else if (states[seatNo - 1] === booked) void openBookingOf(seatNo, place);
      else if (!own.asking.has(seatNo)) explain(seatNo, place);
      keepTyping();
    },
    onTake: (seatNos) => {
      void actions.takeTogether(seatNos.filter((seatNo) => states[seatNo - 1] === free));
      keepTyping();
    },
    onGive: (seatNos) => {
      void actions.give(seatNos);
      keepTyping();
    },
    onExplain: explain,
    onEnter: () => focusPayment(),
    onType: (text) => {
      focusAskLine();
      onType(text);
    },
    onOnly: tools.setOnly,
    onKind: tools.setKind,
    onGround: () => {
      if (sale.aside?.at === 'booking') changeSale(sale.id, (each) => ({ ...each, aside: null }));
      keepTyping();
    },
  };

  /** After a click one types on; who walks with the keyboard stays on the map. */
  function keepTyping(): void {
    if (document.activeElement?.closest('[role="grid"]') === null) focusAskLine();
  }

  const content: MapContent = {
    house,
    states,
    own,
    letters,
    holdColours,
    zones,
    currency: event.currency,
    proposed: ringed,
    found,
    seatText: tools.seatText,
    areaNotes,
    roomAbove: roomForOffers,
    isStale,
  };
  const chips = (
    <ZoneChips
      house={house}
      states={states}
      zones={zones}
      currency={event.currency}
      chosen={tools.zone}
      onChoose={tools.setZone}
    />
  );
  return (
    <div className={styles.desk}>
      {tools.shows === 'list' ? (
        <SeatList content={content} actions={mapActions}>
          {tools.buttons}
        </SeatList>
      ) : (
        <SeatMap content={content} actions={mapActions} handle={handle} tools={tools.buttons}>
          {chips}
        </SeatMap>
      )}
      {isStale && <StaleNote />}
      {note && (
        <SeatNote
          eventId={event.id}
          seatNo={note.seatNo}
          place={note.place}
          content={content}
          onClose={() => setNote(null)}
          onChoose={() => {
            setNote(null);
            mapActions.onChoose(note.seatNo, note.place);
          }}
          ways={(seat) => <SeatWays seat={seat} onDone={() => setNote(null)} />}
          onTake={(seatNos) => {
            setNote(null);
            mapActions.onTake(seatNos);
          }}
          onOpenBooking={(id) => {
            setNote(null);
            changeSale(sale.id, (each) => ({ ...each, aside: { at: 'booking', bookingId: id } }));
          }}
        />
      )}
    </div>
  );
}

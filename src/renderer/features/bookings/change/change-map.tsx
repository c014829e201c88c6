import { useCallback, useMemo, useRef, useState } from 'react';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { codeOf } from '../../../../shared/domain/seat-state';
import type { SeatLook } from '../../../../shared/domain/seat-palette';
import type { MapActions, MapContent, MapHandle, MapZone } from '../../../seat-map/map/map-types';
import { SeatMap } from '../../../seat-map/map/seat-map';
import type { House } from '../../../seat-map/engine/house';
import { useKeptBack } from '../../../seat-map/kept-back/use-kept-back';
import { chooseSeats, toggleSeat, type ChangeDraft } from './change-draft';
import styles from './change-map.module.css';

type Props = {
  booking: BookingWithHistory;
  draft: ChangeDraft;
  house: House;
  states: Uint8Array;
  zones: readonly MapZone[];
  currency: string;
  ringed: readonly number[];
  onDraft: (draft: ChangeDraft) => void;
  onEnter: () => void;
};

const free = codeOf('free');
const nobody: ReadonlySet<number> = new Set();

/** The house while a booking is changed: what it will have stands in black, what it has now is ringed. Nothing is held. */
export function ChangeMap(props: Props) {
  const { booking, draft, house, states, zones, currency, ringed, onDraft, onEnter } = props;
  const handle = useRef<MapHandle>(null);
  const { letters, holdColours } = useKeptBack(draft.eventId ?? booking.eventId, house);
  const [only, setOnly] = useState<SeatLook | null>(null);
  // Places of areas have no seat on the map.
  const isDrawn = useCallback((seatNo: number) => seatNo <= house.count, [house.count]);
  const isHere = draft.eventId === booking.eventId;
  const ownNos = useMemo(
    () => new Set(isHere ? booking.lines.map((line) => line.seatNo).filter(isDrawn) : []),
    [isHere, booking.lines, isDrawn],
  );
  const own = useMemo(() => {
    const leaving = new Set(draft.leaving);
    const staying = [...ownNos].filter((seatNo) => !leaving.has(seatNo));
    return { mine: new Set([...staying, ...draft.chosen.filter(isDrawn)]), asking: nobody, zone: null, only };
  }, [ownNos, draft.leaving, draft.chosen, only, isDrawn]);

  const isFree = (seatNo: number) => states[seatNo - 1] === free;
  const join = (seatNos: readonly number[]) =>
    onDraft(chooseSeats(draft, [...new Set([...draft.chosen, ...seatNos.filter(isFree)])]));
  const actions: MapActions = {
    onChoose: (seatNo) => {
      if (ownNos.has(seatNo) || draft.chosen.includes(seatNo) || isFree(seatNo))
        onDraft(toggleSeat(draft, seatNo, ownNos));
    },
    onTake: join,
    onGive: (seatNos) =>
      onDraft(
        chooseSeats(
          draft,
          draft.chosen.filter((seatNo) => !seatNos.includes(seatNo)),
        ),
      ),
    onExplain: () => undefined,
    onEnter,
    onType: () => undefined,
    onGround: () => undefined,
    onOnly: setOnly,
  };
  const content: MapContent = {
    house,
    states,
    own,
    letters,
    holdColours,
    zones,
    currency,
    proposed: ringed.filter(isDrawn),
    found: [...ownNos],
    seatText: 'number',
    roomAbove: 0,
    isStale: false,
  };
  return (
    <div className={styles.map}>
      <SeatMap content={content} actions={actions} handle={handle} />
    </div>
  );
}

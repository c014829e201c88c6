import { useMemo, useState, type Ref } from 'react';
import type { BoxOfficeEvent } from '../../../shared/contract/events';
import type { SeatLook } from '../../../shared/domain/seat-palette';
import { codeOf } from '../../../shared/domain/seat-state';
import type { House } from '../../seat-map/engine/house';
import type { MapActions, MapContent, MapHandle } from '../../seat-map/map/map-types';
import { SeatMap } from '../../seat-map/map/seat-map';
import { useKeptBack } from '../../seat-map/kept-back/use-kept-back';

type Props = {
  handle: Ref<MapHandle>;
  event: BoxOfficeEvent;
  house: House;
  states: Uint8Array;
  /** Of the one that is open: ringed with dots. */
  kept: readonly number[];
  picked: readonly number[];
  ringed: readonly number[];
  onPick: (seatNos: readonly number[]) => void;
  /** A seat that is set aside already. */
  onHold: (seatNo: number) => void;
};

const free = codeOf('free');
const nobody: ReadonlySet<number> = new Set();

/** The house with everything that is set aside, in letter and colour. Free seats are picked; nothing is held meanwhile. */
export function HoldsMap({ handle, event, house, states, kept, picked, ringed, onPick, onHold }: Props) {
  const [only, setOnly] = useState<SeatLook | null>(null);
  const { letters, holdColours } = useKeptBack(event.id, house);
  const own = useMemo(() => ({ mine: new Set(picked), asking: nobody, zone: null, only }), [picked, only]);
  const found = useMemo(() => kept.filter((seatNo) => seatNo <= house.count), [kept, house.count]);
  const give = (seatNos: readonly number[]) => onPick(picked.filter((seatNo) => !seatNos.includes(seatNo)));
  const take = (seatNos: readonly number[]) =>
    onPick([...new Set([...picked, ...seatNos.filter((seatNo) => states[seatNo - 1] === free)])]);
  const actions: MapActions = {
    onChoose: (seatNo) => {
      if (picked.includes(seatNo)) give([seatNo]);
      else if (states[seatNo - 1] === free) take([seatNo]);
      else onHold(seatNo);
    },
    onTake: take,
    onGive: give,
    onExplain: onHold,
    onEnter: () => document.querySelector<HTMLElement>('[data-picked-next]')?.focus(),
    onType: () => document.querySelector<HTMLElement>('[data-pick] input')?.focus(),
    onGround: () => undefined,
    onOnly: setOnly,
  };
  const content: MapContent = {
    house,
    states,
    own,
    letters,
    holdColours,
    zones: event.priceCategories,
    currency: event.currency,
    proposed: ringed,
    found,
    seatText: 'number',
    roomAbove: 0,
    isStale: false,
  };
  return <SeatMap content={content} actions={actions} handle={handle} />;
}

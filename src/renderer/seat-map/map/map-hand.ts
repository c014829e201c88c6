import { codeOf } from '../../../shared/domain/seat-state';
import { blockBetween, rowAround, seatsInBox, sectionAround } from '../engine/areas';
import type { Drag, Hand, Tool } from '../engine/gestures/gesture';
import type { MapView } from '../engine/map-view';
import { runBetween } from '../engine/walk';
import type { MapActions, MapContent } from './map-types';

type Desk = {
  view: MapView | null;
  content: MapContent;
  actions: MapActions;
  tool: Tool;
  /** Where a run begins; `null`: at the seat that is meant. */
  anchor: number | null;
  /** The keyboard goes on from here, and a run begins here. */
  moveTo: (index: number) => void;
  startRunAt: (index: number) => void;
  setHovered: (index: number) => void;
  setDrag: (drag: Drag | null) => void;
};

const free = codeOf('free');

/** What the pointer's gestures do on this map. A drag that begins on a seat of this sale gives back instead of taking. */
export function mapHand(desk: Desk): Hand {
  const { view, content, actions, tool, anchor } = desk;
  const { house, states, own } = content;
  const isMine = (index: number) => own.mine.has(index + 1);
  const isFree = (index: number) => states[index] === free && !isMine(index);
  const numbers = (seats: readonly number[]) => seats.map((index) => index + 1);
  const takeFrom = (index: number, seats: readonly number[]) => {
    desk.moveTo(index);
    actions.onTake(numbers(seats));
  };
  return {
    tool,
    seatAt: (place, slack) => view?.seatAt(place, slack) ?? -1,
    rowBetween: (from, place) =>
      runBetween(house, from, view?.nearestInRowOf(from, place) ?? from).filter(
        isMine(from) ? isMine : isFree,
      ),
    seatsIn: (box) => (view ? seatsInBox(house, view.areaUnder(box)).filter(isFree) : []),
    seatSide: () => house.side * (view?.camera.scale ?? 1),
    remember: () => view?.remember() ?? (() => {}),
    pan: (by) => view?.pan(by),
    zoom: (factor, place) => view?.zoom(factor, place),
    hover: desk.setHovered,
    preview: desk.setDrag,
    choose: (index) => {
      desk.moveTo(index);
      desk.startRunAt(index);
      actions.onChoose(index + 1, view?.boxOf(index) ?? { x: 0, y: 0 });
    },
    chooseRun: (index) => takeFrom(index, blockBetween(house, anchor ?? index, index)),
    chooseRow: (index) => takeFrom(index, rowAround(house, index)),
    chooseSection: (index) => takeFrom(index, sectionAround(house, index)),
    take: (seats, first) => {
      const begin = first === -1 ? seats[0] : first;
      if (begin !== undefined) desk.startRunAt(begin);
      if (first !== -1 && isMine(first)) actions.onGive(numbers(seats));
      else actions.onTake(numbers(seats));
    },
    explain: (index, place) => {
      desk.moveTo(index);
      actions.onExplain(index + 1, place);
    },
    clear: () => actions.onGround(),
  };
}

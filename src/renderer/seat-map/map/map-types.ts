import type { SeatLook } from '../../../shared/domain/seat-palette';
import type { Point } from '../engine/geometry';
import type { House } from '../engine/house';
import type { OwnSeats } from '../engine/looks';
import type { SeatText } from '../engine/scene';

/** A price category as map, legend and list name it. */
export type MapZone = {
  readonly categoryNo: number;
  readonly code: string;
  readonly name: string;
  readonly priceMinor: number;
};

/** All that a map shows; seats by number. */
export type MapContent = {
  readonly house: House;
  readonly states: Uint8Array;
  readonly own: OwnSeats;
  /** By index: the letter of the named hold that keeps a seat; see `Scene`. */
  readonly letters: Uint8Array | null;
  /** By index: the colour (1…8) of the named hold that keeps a seat, 0 where none does. Left out: all have the first. */
  readonly holdColours?: Uint8Array | null;
  readonly zones: readonly MapZone[];
  readonly currency: string;
  /** Ringed: what Enter would take. */
  readonly proposed: readonly number[];
  /** Ringed with dots: the seats of the booking in view. */
  readonly found: readonly number[];
  readonly seatText: SeatText;
  /** What stands under the name of each area. */
  readonly areaNotes?: readonly string[];
  /** Pixels above the stage that a list may cover. */
  readonly roomAbove: number;
  /** What is known is old: the picture loses colour. */
  readonly isStale: boolean;
};

/** What somebody can do on a map. */
export type MapActions = {
  /** Choose a seat, or give it back. `place`: where it is drawn, CSS pixels. */
  onChoose(seatNo: number, place: Point): void;
  /** Seats that one gesture took: a run, a rectangle, a row. Those that cannot be had are passed over. */
  onTake(seatNos: readonly number[]): void;
  onGive(seatNos: readonly number[]): void;
  /** What is this? `place`: where on the map, CSS pixels. */
  onExplain(seatNo: number, place: Point): void;
  /** Enter: on to the payment. */
  onEnter(): void;
  /** A letter or digit, which belongs into the ask line. */
  onType(text: string): void;
  /** A click beside all seats. */
  onGround(): void;
  /** Only seats that look so keep their colour; `null`: all do. */
  onOnly(look: SeatLook | null): void;
  /** Only seats of this kind (place in `seatKinds`) keep their colour; `null`: all do. Left out: kinds are not filtered here. */
  readonly onKind?: (kind: number | null) => void;
};

/** What a screen can ask of its map. */
export type MapHandle = {
  /** Gives the focus to a seat, else to the one that had it last. */
  focus(seatNo?: number): void;
  /** Asks what a seat is; without a number the one at which the keyboard is. */
  explain(seatNo?: number): void;
  /** Where the keyboard begins when it comes to the map next. */
  goOnAt(seatNo: number): void;
  flyTo(seatNos: readonly number[]): void;
  /** Moves only when some of these seats are out of view. */
  bringIntoView(seatNos: readonly number[]): void;
  /** Edges of these seats flash once: somebody else changed them. */
  flash(seatNos: readonly number[]): void;
};

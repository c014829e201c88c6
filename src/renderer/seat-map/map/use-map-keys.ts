import { isMac } from '../../lib/platform';
import type { House } from '../engine/house';
import type { MapView } from '../engine/map-view';
import { rowAround, sectionAround } from '../engine/areas';
import { runTo, type KeyRun } from './key-run';
import type { MapActions } from './map-types';
import { cursorAt, walk, type Cursor } from './walk-keys';

type Keys = {
  view: MapView;
  house: House;
  cursor: Cursor;
  /** Free, and not asked for. */
  mayTake: (index: number) => boolean;
  /** What Shift and the arrows took so far; without one they begin at the cursor. */
  run: KeyRun | null;
  setRun: (run: KeyRun | null) => void;
  actions: MapActions;
  moveTo: (cursor: Cursor) => void;
  /** Gives a gesture under way up; false when there is none. */
  giveUp: () => boolean;
};

/** What a key does while the focus is in the map; keys that are not ours pass on. */
export function onMapKey(press: React.KeyboardEvent, keys: Keys): void {
  const mod = isMac() ? press.metaKey : press.ctrlKey;
  const done = steps.some((step) => step(press, mod, keys));
  if (!done) return;
  press.preventDefault();
  press.stopPropagation();
}

type Step = (press: React.KeyboardEvent, mod: boolean, keys: Keys) => boolean;

const moves: Step = (press, mod, keys) => {
  const { house, mayTake, cursor, moveTo, view } = keys;
  const next = press.altKey ? null : walk(house, mayTake, cursor, { key: press.key, mod });
  if (!next) return false;
  moveTo(next);
  view.flyToSeats([next.index + 1]);
  if (press.shiftKey) extend(next.index, keys);
  else keys.setRun(null);
  return true;
};

function extend(to: number, { house, cursor, run, setRun, mayTake, actions }: Keys): void {
  const step = runTo(run ?? { anchor: cursor.index, taken: [] }, house, to, mayTake);
  setRun(step.run);
  if (step.give.length > 0) actions.onGive(numbers(step.give));
  if (step.take.length > 0) actions.onTake(numbers(step.take));
}

const areas: Step = (press, mod, { house, cursor, actions, setRun }) => {
  const isRow = press.key === ' ' && press.shiftKey;
  const isSection = mod && press.key.toLowerCase() === 'a';
  if (!isRow && !isSection) return false;
  setRun(null);
  const seats = isRow ? rowAround(house, cursor.index) : sectionAround(house, cursor.index);
  actions.onTake(numbers(seats));
  return true;
};

const acts: Step = (press, mod, keys) => {
  const { cursor, actions, view, setRun } = keys;
  const seatNo = cursor.index + 1;
  switch (press.key) {
    case ' ':
      setRun({ anchor: cursor.index, taken: [] });
      actions.onChoose(seatNo, view.boxOf(cursor.index));
      return true;
    case 'Enter':
      if (mod) return false;
      actions.onEnter();
      return true;
    case 'Delete':
      actions.onGive([seatNo]);
      return true;
    case 'Escape':
      return keys.giveUp() || restore(keys);
    case 'ContextMenu':
      actions.onExplain(seatNo, view.boxOf(cursor.index));
      return true;
    case 'F10':
      if (press.shiftKey) actions.onExplain(seatNo, view.boxOf(cursor.index));
      return press.shiftKey;
    default:
      return false;
  }
};

/** Esc gives back what Shift and the arrows took, and goes back to where they began. */
function restore({ house, run, setRun, actions, moveTo, view }: Keys): boolean {
  if (!run || run.taken.length === 0) return false;
  actions.onGive(numbers(run.taken));
  moveTo(cursorAt(house, run.anchor));
  view.flyToSeats([run.anchor + 1]);
  setRun(null);
  return true;
}

function numbers(seats: readonly number[]): number[] {
  return seats.map((index) => index + 1);
}

const zooms: Step = (press, mod, { view }) => {
  if (mod || press.altKey) return false;
  if (press.key === '+' || press.key === '=') view.zoom(1.4);
  else if (press.key === '-') view.zoom(1 / 1.4);
  else if (press.key === '*') view.flyToWhole();
  else return false;
  return true;
};

const types: Step = (press, mod, { actions }) => {
  if (mod || press.altKey || !/^[\p{L}\p{N}]$/u.test(press.key)) return false;
  actions.onType(press.key);
  return true;
};

const steps: readonly Step[] = [moves, areas, acts, zooms, types];

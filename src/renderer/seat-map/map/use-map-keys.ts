import { isMac } from '../../lib/platform';
import type { House } from '../engine/house';
import type { MapView } from '../engine/map-view';
import { runBetween } from '../engine/walk';
import type { MapActions } from './map-types';
import { walk, type Cursor } from './walk-keys';

type Keys = {
  view: MapView;
  house: House;
  cursor: Cursor;
  isFree: (index: number) => boolean;
  /** Where a run begins: the last seat that was chosen, else the one the keyboard is at. */
  anchor: number;
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

const moves: Step = (press, mod, { house, isFree, cursor, anchor, actions, moveTo, view }) => {
  const next = press.altKey ? null : walk(house, isFree, cursor, { key: press.key, mod });
  if (!next) return false;
  moveTo(next);
  view.flyToSeats([next.index + 1]);
  const extends_ = press.shiftKey && press.key.startsWith('Arrow') && next !== cursor;
  if (extends_) actions.onTake(runBetween(house, anchor, next.index).map((index) => index + 1));
  return true;
};

const acts: Step = (press, mod, { cursor, actions, view, giveUp }) => {
  const seatNo = cursor.index + 1;
  switch (press.key) {
    case ' ':
      actions.onChoose(seatNo, view.boxOf(cursor.index));
      return true;
    case 'Enter':
      if (mod) return false;
      actions.onEnter();
      return true;
    case 'Delete':
      actions.onGiveBack(seatNo);
      return true;
    case 'Escape':
      return giveUp();
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

const steps: readonly Step[] = [moves, acts, zooms, types];

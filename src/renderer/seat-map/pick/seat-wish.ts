import { readAsk } from '../../../shared/domain/ask-line';
import { findNamed } from '../../../shared/domain/named-seats';
import { propose } from '../../../shared/domain/proposals';
import { codeOf } from '../../../shared/domain/seat-state';
import type { House } from '../engine/house';
import { seatsOfRow } from '../engine/rows';
import type { MapZone } from '../map/map-types';

/** What a seat field is read with. */
export type WishedHouse = {
  readonly house: House;
  readonly states: Uint8Array;
  readonly zones: readonly MapZone[];
  /** What is offered before anything is typed; 0: nothing. */
  readonly quantity: number;
  /** Offers near this seat come first; `null`: the best of the house. */
  readonly near: number | null;
};

/** Seats to choose with one key, or why there are none. */
export type Wish = {
  readonly offers: readonly (readonly number[])[];
  readonly problem: 'words' | 'missing' | 'taken' | 'none' | null;
};

const atMost = 3;
const widely = 300;
const freeState = codeOf('free');

/** Reads what was typed for a change: `k14-15`, `2 b`, `3`. Empty: as many as are needed, together. */
export function readWish(typed: string, asked: WishedHouse): Wish {
  const { house, states, zones, quantity } = asked;
  const ask = readAsk(typed, {
    rowNames: house.layout.rowNames,
    categories: zones,
    areas: house.areas,
  });
  switch (ask.kind) {
    case 'nothing':
      return quantity === 0 ? { offers: [], problem: null } : together(quantity, null, asked);
    case 'quantity':
      return together(ask.quantity, ask.categoryNo, asked);
    case 'words':
      return { offers: [], problem: 'words' };
    case 'places':
      return placesOf(ask.areaNo, ask.quantity, asked);
    case 'from':
    case 'seats': {
      const named = ask.kind === 'seats' ? ask.named : [ask.named];
      const names = {
        rowNames: house.layout.rowNames,
        numbers: house.numbers,
        seatsOfRow: (row: number) => seatsOfRow(house.rows, row),
      };
      const { seatNos, missing } = findNamed(named, names);
      if (missing.length > 0) return { offers: [], problem: 'missing' };
      const wanted = ask.kind === 'seats' ? seatNos : runFrom(seatNos[0] ?? 0, ask.quantity, house);
      const isHad = wanted.every((seatNo) => states[seatNo - 1] === freeState);
      return isHad ? { offers: [wanted], problem: null } : { offers: [], problem: 'taken' };
    }
  }
}

/** Free places of an area: nobody chooses between them. */
function placesOf(areaNo: number, quantity: number, { house, states }: WishedHouse): Wish {
  const free: number[] = [];
  for (let i = 0; i < house.total && free.length < quantity; i += 1)
    if (house.areaOf?.[i] === areaNo && states[i] === freeState) free.push(i + 1);
  return free.length < quantity ? { offers: [], problem: 'none' } : { offers: [free], problem: null };
}

function runFrom(first: number, quantity: number, house: House): number[] {
  const place = house.rows.place[first - 1] ?? 0;
  const row = seatsOfRow(house.rows, house.row[first - 1] ?? 0);
  return [...row.subarray(place, place + quantity)].map((index) => index + 1);
}

function together(quantity: number, categoryNo: number | null, { house, states, near }: WishedHouse): Wish {
  const isFree = (seatNo: number) => states[seatNo - 1] === freeState;
  const found = propose(house, isFree, { quantity, categoryNo }, near === null ? atMost : widely);
  const distance = (seatNos: readonly number[]) => Math.abs((seatNos[0] ?? 0) - (near ?? 0));
  const offers = found.map((each) => each.seatNos);
  const sorted = near === null ? offers : offers.sort((a, b) => distance(a) - distance(b));
  return { offers: sorted.slice(0, atMost), problem: offers.length === 0 ? 'none' : null };
}

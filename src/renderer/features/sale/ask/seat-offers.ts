import type { SeatProposal } from '../../../../shared/contract/best-seats';
import type { Ask, NamedSeats } from '../../../../shared/domain/ask-line';
import { findNamed, type SeatNames } from '../../../../shared/domain/named-seats';
import { countFree, propose } from '../../../../shared/domain/proposals';
import { codeOf } from '../../../../shared/domain/seat-state';
import { isSeat, type House } from '../../../seat-map/engine/house';
import { seatsOfRow } from '../../../seat-map/engine/rows';

/** Seats that Enter would hold. `why` says how they came about. */
export type SeatOffer = {
  readonly seatNos: readonly number[];
  readonly isTogether: boolean;
  readonly why: 'asked' | 'left' | 'elsewhere' | 'nearby';
  /** What the engine says about them. */
  readonly notes?: SeatProposal['notes'];
  /** Who would be left alone, where the event minds. */
  readonly leavesSingle?: SeatProposal['leavesSingle'];
};

/** Why what was asked for cannot be offered as such. */
export type AskProblem =
  | { readonly kind: 'not_enough'; readonly left: number; readonly categoryNo: number | null }
  | { readonly kind: 'too_few_places'; readonly left: number; readonly asked: number; readonly area: string }
  | { readonly kind: 'not_together'; readonly categoryNo: number | null }
  | { readonly kind: 'taken'; readonly seatNos: readonly number[] }
  | { readonly kind: 'missing'; readonly named: readonly NamedSeats[] };

export type SeatOffers = {
  readonly offers: readonly SeatOffer[];
  readonly problem: AskProblem | null;
  /** Seats that were asked for by name, free or not: they are shown on the map. */
  readonly named: readonly number[];
};

/** The house as the ask line reads it. `mine`: seats that the sale has already. */
export type AskedHouse = {
  readonly house: House;
  readonly states: Uint8Array;
  readonly mine: ReadonlySet<number>;
  readonly categoryNos: readonly number[];
};

/** More would cover the seats that they ring. */
const offersAtOnce = 3;
const free = codeOf('free');
const nothing: SeatOffers = { offers: [], problem: null, named: [] };

/** What to offer for what was asked, best first. */
export function seatOffers(ask: Ask, asked: AskedHouse): SeatOffers {
  switch (ask.kind) {
    case 'nothing':
    case 'words':
    case 'places':
      return nothing;
    case 'quantity':
      return forQuantity(ask.quantity, ask.categoryNo, asked);
    case 'seats':
      return forNamed(ask.named, asked);
    case 'from':
      return forRun(ask.named, ask.quantity, asked);
  }
}

/** As many seats together as were wanted, as near to them as can be. */
export function nearby(wanted: readonly number[], asked: AskedHouse, atMost: number): SeatOffer[] {
  const first = wanted[0] ?? 1;
  const distance = (offer: SeatOffer) => Math.abs((offer.seatNos[0] ?? 0) - first);
  return propose(asked.house, isFreeIn(asked), { quantity: wanted.length }, 500)
    .filter((offer) => offer.isTogether)
    .map(({ seatNos }): SeatOffer => ({ seatNos, isTogether: true, why: 'nearby' }))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, atMost);
}

function forQuantity(quantity: number, categoryNo: number | null, asked: AskedHouse): SeatOffers {
  const isFree = isFreeIn(asked);
  const found = propose(asked.house, isFree, { quantity, categoryNo }, offersAtOnce);
  const offers = found.map((offer): SeatOffer => ({ ...offer, why: 'asked' }));
  const elsewhere = categoryNo === null ? [] : inOtherZones(quantity, categoryNo, asked);
  if (offers[0]?.isTogether) return { offers, problem: null, named: [] };
  if (offers.length > 0) {
    return { offers: [...offers, ...elsewhere], problem: { kind: 'not_together', categoryNo }, named: [] };
  }
  const left = countFree(asked.house, isFree, categoryNo);
  const rest = left === 0 ? [] : propose(asked.house, isFree, { quantity: left, categoryNo }, 1);
  const leftOffers = rest.map((offer): SeatOffer => ({ ...offer, why: 'left' }));
  return {
    offers: [...leftOffers, ...elsewhere],
    problem: { kind: 'not_enough', left, categoryNo },
    named: [],
  };
}

/** So many seats together in each of the other zones that has them. */
export function inOtherZones(quantity: number, categoryNo: number, asked: AskedHouse): SeatOffer[] {
  return asked.categoryNos
    .filter((other) => other !== categoryNo)
    .flatMap((other) => propose(asked.house, isFreeIn(asked), { quantity, categoryNo: other }, 1))
    .filter((offer) => offer.isTogether)
    .map((offer) => ({ ...offer, why: 'elsewhere' }));
}

function forNamed(named: readonly NamedSeats[], asked: AskedHouse): SeatOffers {
  const { seatNos, missing } = findNamed(named, namesOf(asked.house));
  if (missing.length > 0) return { offers: [], problem: { kind: 'missing', named: missing }, named: seatNos };
  return forSeats(seatNos, asked);
}

function forRun(named: NamedSeats, quantity: number, asked: AskedHouse): SeatOffers {
  const { seatNos } = findNamed([named], namesOf(asked.house));
  const first = seatNos[0];
  if (first === undefined) return { offers: [], problem: { kind: 'missing', named: [named] }, named: [] };
  const { house } = asked;
  const place = house.rows.place[first - 1] ?? 0;
  const run = [...seatsOfRow(house.rows, house.row[first - 1] ?? 0).subarray(place, place + quantity)];
  return forSeats(
    run.map((index) => index + 1),
    asked,
  );
}

function forSeats(seatNos: readonly number[], asked: AskedHouse): SeatOffers {
  const isFree = isFreeIn(asked);
  const taken = seatNos.filter((seatNo) => !isFree(seatNo) && !asked.mine.has(seatNo));
  const wanted = seatNos.filter(isFree);
  const own: SeatOffer[] =
    wanted.length === 0
      ? []
      : [
          {
            seatNos: wanted,
            isTogether: isOneRun(wanted, asked.house),
            why: taken.length > 0 ? 'left' : 'asked',
          },
        ];
  if (taken.length === 0) return { offers: own, problem: null, named: seatNos };
  return {
    offers: [...own, ...nearby(seatNos, asked, offersAtOnce - 1)],
    problem: { kind: 'taken', seatNos: taken },
    named: seatNos,
  };
}

function isOneRun(seatNos: readonly number[], { row, section }: House): boolean {
  const sorted = seatNos.toSorted((a, b) => a - b);
  return sorted.every((seatNo, place) => {
    const before = sorted[place - 1];
    if (before === undefined) return true;
    const isNext = seatNo === before + 1;
    return isNext && row[seatNo - 1] === row[before - 1] && section[seatNo - 1] === section[before - 1];
  });
}

function isFreeIn({ house, states }: AskedHouse): (seatNo: number) => boolean {
  return (seatNo) => states[seatNo - 1] === free && isSeat(house, seatNo - 1);
}

function namesOf(house: House): SeatNames {
  return {
    rowNames: house.layout.rowNames,
    numbers: house.numbers,
    seatsOfRow: (row) => seatsOfRow(house.rows, row),
  };
}

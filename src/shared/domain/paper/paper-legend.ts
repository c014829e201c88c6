import { seatKinds, type SeatKind } from '../seat-kind';
import { seatStates, type SeatState } from '../seat-state';
import type { PaperHouse, SeatsNow } from './paper-house';
import { ink, seatSvg, stateOf } from './paper-marks';
import { escaped, short } from './svg-text';

/** Everything that is written on a sheet, already in the language of the house. */
export interface PaperWords {
  readonly title: string;
  /** Under the title: date and place, or version. */
  readonly facts: string;
  /** At the right of the head, such as how many are sold. */
  readonly figures: string;
  /** At the foot: when this was true. */
  readonly asOf: string;
  readonly stage: string;
  /** One letter for a seat in another sale. */
  readonly heldLetter: string;
  readonly zone: (zone: number, free: number, seats: number) => string;
  readonly state: (state: SeatState, seats: number) => string;
  readonly kind: (kind: SeatKind, seats: number) => string;
  readonly area: (area: number, free: number, places: number) => string;
  readonly page: (n: number, of: number) => string;
}

interface LegendEntry {
  readonly mark: string;
  readonly words: string;
}

const swatch = 4;
const letters = 3;
export const legendLine = 6;
/** Millimetres of an average letter, for a font of one millimetre. */
const letterWidth = 0.54;

/** What every sign on the sheet means, with counts, and only signs that are there. */
export function legendEntries(house: PaperHouse, now: SeatsNow | null, words: PaperWords): LegendEntry[] {
  const count = counted(house, now);
  const seat = (part: { zone?: number; state?: SeatState; kind?: number; number?: string }) =>
    seatSvg({
      x: swatch / 2,
      y: swatch / 2,
      side: swatch,
      zone: 0,
      state: 'free',
      kind: 0,
      number: '',
      letter: now?.letters ? 'P' : '',
      heldLetter: words.heldLetter,
      ...part,
    });
  const zones = house.zones.flatMap(({ code }, index) => {
    const [free, seats] = [count.free[index + 1] ?? 0, count.zone[index + 1] ?? 0];
    if (seats === 0) return [];
    return [
      {
        mark: seat({ zone: index + 1, number: code.length > 2 ? '' : code }),
        words: words.zone(index, free, seats),
      },
    ];
  });
  const states = seatStates.flatMap((state) => {
    const seats = count.state[state];
    if (state === 'free' || seats === 0) return [];
    return [{ mark: seat({ state, number: '12' }), words: words.state(state, seats) }];
  });
  const kinds = seatKinds.flatMap((kind, place) => {
    const seats = count.kind[place] ?? 0;
    return place === 0 || seats === 0
      ? []
      : [{ mark: seat({ kind: place }), words: words.kind(kind, seats) }];
  });
  return [...zones, ...states, ...kinds];
}

/** The entries in lines as wide as the sheet. */
export function legendRows(entries: readonly LegendEntry[], width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const wide = entryWidth(entry);
    if (used > 0 && used + wide > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += wide;
  }
  return rows;
}

export function legendSvg(rows: readonly (readonly LegendEntry[])[], x: number, y: number): string {
  return rows
    .map((row, line) => {
      let at = x;
      return row
        .map((entry) => {
          const drawn = `<g transform="translate(${short(at)} ${short(y + line * legendLine)})">${entry.mark}<text x="${swatch + 1.6}" y="${short(swatch / 2 + letters * 0.36)}" font-size="${letters}" fill="${ink}">${escaped(entry.words)}</text></g>`;
          at += entryWidth(entry);
          return drawn;
        })
        .join('');
    })
    .join('');
}

function entryWidth({ words }: LegendEntry): number {
  return swatch + 1.6 + words.length * letters * letterWidth + 5;
}

function counted({ zone, kind, x }: PaperHouse, now: SeatsNow | null) {
  const state = Object.fromEntries(seatStates.map((each) => [each, 0])) as Record<SeatState, number>;
  const [free, zones, kinds]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < x.length; i += 1) {
    const is = stateOf(now?.states[i] ?? 0);
    state[is] += 1;
    const z = zone[i] ?? 0;
    zones[z] = (zones[z] ?? 0) + 1;
    if (is === 'free') free[z] = (free[z] ?? 0) + 1;
    const k = kind[i] ?? 0;
    kinds[k] = (kinds[k] ?? 0) + 1;
  }
  return { state, free, zone: zones, kind: kinds };
}

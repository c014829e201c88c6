import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  wcagLuminance,
  type Colour,
  type Filter,
} from 'culori';
import { describe, expect, test } from 'vitest';
import {
  familyOf,
  holdPaints,
  seatLooks,
  seatPalette,
  type SeatLook,
  type SeatPalette,
} from './seat-palette';

/** Smallest CIEDE2000 distances that each theme promises, over all four visions. */
const promised = {
  light: { families: 14.8, greyFamilies: 14.9, zones: 14.2 },
  dark: { families: 13.9, greyFamilies: 9.9, zones: 12.6 },
};

const distance = differenceCiede2000();
const rgb = converter('rgb');
const visions: Filter[] = [
  (colour) => colour,
  filterDeficiencyProt(1),
  filterDeficiencyDeuter(1),
  filterDeficiencyTrit(1),
];
/** Gone seats recede on purpose; their sign carries the meaning. */
const receding: readonly SeatLook[] = ['booked', 'checkedIn'];

describe.each(['light', 'dark'] as const)('the %s seat palette', (theme) => {
  const palette = seatPalette[theme];

  test('keeps every sign readable on its seat and every edge visible on the ground', () => {
    expect(contrastFaults(palette)).toEqual([]);
  });

  test('never leaves two looks alike in colour and in sign, in any colour vision', () => {
    expect(lookAlikes(palette)).toEqual([]);
  });

  test('answers "can I sell it?" by colour alone in every vision', () => {
    const betweenFamilies = pairs().filter(([a, b]) => familyOf(a) !== familyOf(b));
    expect(smallest(palette, betweenFamilies, visions)).toBeGreaterThanOrEqual(promised[theme].families);
    expect(smallest(palette, betweenFamilies, [grey])).toBeGreaterThanOrEqual(promised[theme].greyFamilies);
  });

  test('keeps named holds of every colour readable and pale: nobody takes one for a free seat', () => {
    for (const paint of holdPaints[theme]) {
      const painted = { ...palette, seats: { ...palette.seats, namedHold: paint } };
      expect(contrastFaults(painted)).toEqual([]);
      const others = pairs().filter(
        ([a, b]) => familyOf(a) !== familyOf(b) && (a === 'namedHold' || b === 'namedHold'),
      );
      expect(smallest(painted, others, visions)).toBeGreaterThanOrEqual(promised[theme].families);
      expect(smallest(painted, others, [grey])).toBeGreaterThanOrEqual(promised[theme].greyFamilies);
    }
    expect(holdPaints[theme]).toHaveLength(8);
  });

  test('keeps the six zones apart in every colour vision', () => {
    const zones = pairs().filter(([a, b]) => familyOf(a) === 'sellable' && familyOf(b) === 'sellable');
    expect(smallest(palette, zones, visions)).toBeGreaterThanOrEqual(promised[theme].zones);
  });
});

describe('the checks themselves', () => {
  test('notice a sign that fades into its seat', () => {
    expect(contrastFaults(repaint('booked', { sign: '#B4BBC6' }))).toEqual(['booked: sign']);
  });

  test('notice an edge that fades into the ground', () => {
    expect(contrastFaults(repaint('blocked', { edge: '#DFE2E8' }))).toEqual(['blocked: edge']);
  });

  test('notice two similar greys with the same sign', () => {
    expect(lookAlikes(repaint('checkedIn', { mark: 'dot' }))).toEqual(['booked / checkedIn']);
  });

  test('notice a free seat that looks sold to a colour-blind clerk', () => {
    const spoiled = repaint('free4', { fill: '#C9CED6' });
    expect(smallest(spoiled, [['booked', 'free4']], visions)).toBeLessThan(promised.light.families);
  });
});

function contrastFaults({ ground, seats }: SeatPalette): string[] {
  return seatLooks.flatMap((look) => {
    const { fill, edge, sign } = seats[look];
    const faults: string[] = [];
    if (wcagContrast(sign, fill) < 4.5) faults.push(`${look}: sign`);
    if (!receding.includes(look) && wcagContrast(edge, ground) < 3) faults.push(`${look}: edge`);
    return faults;
  });
}

function lookAlikes(palette: SeatPalette): string[] {
  return pairs()
    .filter(([a, b]) => palette.seats[a].mark === palette.seats[b].mark)
    .filter((pair) => smallest(palette, [pair], visions) < 10)
    .map(([a, b]) => `${a} / ${b}`);
}

function smallest(palette: SeatPalette, wanted: Pair[], seenBy: Filter[]): number {
  const distances = wanted.flatMap(([a, b]) =>
    seenBy.map((see) => distance(see(rgb(palette.seats[a].fill)), see(rgb(palette.seats[b].fill)))),
  );
  return Math.min(...distances);
}

type Pair = [SeatLook, SeatLook];

function pairs(): Pair[] {
  return seatLooks.flatMap((a, index) => seatLooks.slice(index + 1).map((b): Pair => [a, b]));
}

function repaint(look: SeatLook, change: Partial<SeatPalette['seats'][SeatLook]>): SeatPalette {
  const { light } = seatPalette;
  return { ...light, seats: { ...light.seats, [look]: { ...light.seats[look], ...change } } };
}

/** What a black-and-white print keeps: the luminance alone. */
function grey(colour: Colour): Colour {
  const y = wcagLuminance(colour);
  const level = y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055;
  return { mode: 'rgb', r: level, g: level, b: level };
}

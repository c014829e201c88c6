import { expect, test } from 'vitest';
import { codeOf } from '../../../shared/domain/seat-state';
import { cursorAt, walk } from '../map/walk-keys';
import { seatsInBox } from './areas';
import { toScreen } from './camera';
import { coloursOf } from './colours';
import { seatAt } from './hit';
import { houseFor } from './house-for-tests';
import { houseOf } from './house';
import { countLooks, dress, noLook } from './looks';
import { drawMini } from './minimap';
import { seatsOfRow } from './rows';
import { sectionsOf } from './sections';

const seats = 300;
/** Places of a standing area that took the numbers of seats when the plan was changed: the first, three in the middle, none at the end. */
const among = [0, 120, 121, 122];

const { layout } = houseFor(seats);
const area = new Uint16Array(seats);
const row = layout.row.slice();
const section = layout.section.slice();
for (const index of among) {
  area[index] = 1;
  row[index] = layout.rowNames.length;
  section[index] = layout.sectionNames.length;
}
const outline = [
  { x: -3, y: 40 },
  { x: 3, y: 40 },
  { x: 3, y: 44 },
];
const house = houseOf({
  ...layout,
  row,
  section,
  rowNames: [...layout.rowNames, 'Standing'],
  sectionNames: [...layout.sectionNames, 'Standing'],
  unplanned: { area, areas: [{ name: 'Standing', kind: 'standing', outline, capacity: among.length }] },
});
const states = new Uint8Array(seats).fill(codeOf('free'));
const own = { mine: new Set([121]), asking: new Set<number>(), zone: null, only: null };
const looks = new Uint8Array(seats);
dress(looks, house, states, own);

test('places of an area among the seats are not drawn', () => {
  const drawn: number[] = [];
  house.grid.stretches(house.bounds, (from, to) => drawn.push(...house.grid.order.subarray(from, to)));
  expect(drawn.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: seats }, (_, index) => index).filter((index) => !among.includes(index)),
  );
  const pixels = new Uint8ClampedArray(60 * 40 * 4);
  drawMini(pixels, { width: 60, height: 40 }, house, looks, coloursOf('light', false));
  expect(sectionsOf(house).find(({ name }) => name === 'Standing')?.count).toBe(0);
});

test('they cannot be pointed at, caught in a frame or found along a row', () => {
  const view = { width: 600, height: 400 };
  for (const index of among) {
    const camera = { x: house.x[index] ?? 0, y: house.y[index] ?? 0, scale: 40 };
    const place = toScreen(camera, view, camera);
    expect(seatAt({ house, camera, view }, place, 0)).toBe(-1);
  }
  expect(seatsInBox(house, house.bounds)).toHaveLength(seats - among.length);
  const inRows = Array.from({ length: house.rows.count }, (_, no) => [...seatsOfRow(house.rows, no)]).flat();
  expect(inRows).toHaveLength(seats - among.length);
});

test('they are no free seats, whoever has them', () => {
  for (const index of among) expect(looks[index]).toBe(noLook);
  expect(countLooks(looks).reduce((sum, count) => sum + count, 0)).toBe(seats - among.length);
});

test('the keyboard walks past them', () => {
  const everywhere = () => true;
  const press = { key: 'Home', mod: true };
  expect(walk(house, everywhere, cursorAt(house, 50), press)?.index).toBe(1);
  for (let from = 1; from < seats; from += 7) {
    if (among.includes(from)) continue;
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageDown', 'PageUp']) {
      const to = walk(house, everywhere, cursorAt(house, from), { key, mod: false });
      if (to) expect(among).not.toContain(to.index);
    }
  }
});

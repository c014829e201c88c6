import { expect, test } from 'vitest';
import { groupsOf } from './seat-groups';

const seats = (...seatNos: number[]) =>
  seatNos.map((seatNo) => ({
    seatNo,
    label: `Seat-${seatNo}`,
    categoryNo: seatNo > 50 ? 2 : 1,
    priceMinor: seatNo > 50 ? 100 : 200,
  }));
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test('few seats stand one on a line, in the order of the house', () => {
  expect(groupsOf(seats(13, 12)).map(({ labels }) => labels)).toEqual([['Seat-12'], ['Seat-13']]);
});

test('many seats are joined where they are neighbours of one price', () => {
  const groups = groupsOf(seats(...range(45, 55), 70, 71, 72));
  expect(groups.map(({ seatNos, priceMinor }) => [seatNos.length, priceMinor])).toEqual([
    [6, 200],
    [5, 100],
    [3, 100],
  ]);
});

test('places of an area stand on one line, however few', () => {
  const groups = groupsOf(seats(12, 13, 40, 41), (seatNo) => (seatNo >= 40 ? 'Standing' : null));
  expect(groups.map(({ area, seatNos }) => [area, seatNos])).toEqual([
    [null, [12]],
    [null, [13]],
    ['Standing', [40, 41]],
  ]);
});

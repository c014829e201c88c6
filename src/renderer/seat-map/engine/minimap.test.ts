import { describe, expect, test } from 'vitest';
import { coloursOf } from './colours';
import { houseFor } from './house-for-tests';
import { codeOfLook } from './looks';
import { drawMini, miniFit } from './minimap';

const colours = coloursOf('light', false);
const size = { width: 160, height: 110 };
const drawn = (capacity: number, look: (index: number) => number) => {
  const house = houseFor(capacity);
  const pixels = new Uint8ClampedArray(size.width * size.height * 4);
  drawMini(
    pixels,
    size,
    house,
    Uint8Array.from({ length: capacity }, (_, index) => look(index)),
    colours,
  );
  const { scale, left, top } = miniFit(house, size);
  return {
    house,
    at: (index: number) => {
      const x = Math.floor((house.x[index] ?? 0) * scale + left);
      const y = Math.floor((house.y[index] ?? 0) * scale + top);
      return [...pixels.subarray((y * size.width + x) * 4, (y * size.width + x) * 4 + 3)];
    },
  };
};

describe('the small picture of the house', () => {
  test('shows every seat in its colour where there is room', () => {
    const booked = codeOfLook('booked');
    const { at } = drawn(100, (index) => (index === 40 ? booked : 0));
    expect(at(40)).toEqual([0xc9, 0xce, 0xd6]);
    expect(at(10)).toEqual([0x23, 0x45, 0x9d]);
  });

  test('mixes the seats that share a pixel', () => {
    const { at, house } = drawn(20_000, (index) => (index % 2 === 0 ? 0 : codeOfLook('booked')));
    const [red = 0] = at(Math.floor(house.count / 2));
    expect(red).toBeGreaterThan(0x23);
    expect(red).toBeLessThan(0xc9);
  });
});

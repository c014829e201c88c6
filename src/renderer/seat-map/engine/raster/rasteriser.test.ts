import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatLooks } from '../../../../shared/domain/seat-palette';
import { coloursOf } from '../colours';
import { houseFor } from '../house-for-tests';
import { codeOfLook } from '../looks';
import type { Frame, Scene } from '../scene';
import type { Letters } from './letters';
import { pixelOf, type Pixels } from './pixels';
import { cornerOf, placingOf } from './placing';
import { Rasteriser } from './rasteriser';

const view = { width: 300, height: 200 };
const house = houseFor(300);
const free = codeOfLook('free1');
const ground = pixelOf(coloursOf('light', false).ground);

describe('a house in pixels', () => {
  test('shows every look so that no two are alike, in both themes and in high contrast', () => {
    for (const theme of ['light', 'dark'] as const)
      for (const isHighContrast of [false, true])
        for (const side of [9, 14, 22]) {
          const colours = coloursOf(theme, isHighContrast);
          const looks = new Uint8Array(house.count);
          seatLooks.forEach((_, look) => (looks[look] = look));
          // Zones 1 … 6 in high contrast or without numbers differ by colour alone; all else also by sign.
          const pictures = seatLooks.map((_, look) =>
            seatPicture(sceneOf({ looks, colours, isHighContrast }), look, side).join(),
          );
          expect(new Set(pictures).size).toBe(seatLooks.length);
        }
  });

  test('tells what is taken by its sign where colours cannot be told apart', () => {
    const signs = ['otherTill', 'namedHold', 'lease', 'blocked', 'booked', 'checkedIn'] as const;
    const grey = coloursOf('light', false);
    const plain = grey.looks.map((paint) => ({
      ...paint,
      fill: '#CCCCCC',
      edge: '#CCCCCC',
      sign: '#333333',
    }));
    const looks = new Uint8Array(house.count);
    signs.forEach((look, at) => (looks[at] = codeOfLook(look)));
    const scene = sceneOf({ looks, colours: { ...grey, looks: plain } });
    const pictures = signs.map((_, at) => seatPicture(scene, at, 14).join());
    expect(new Set(pictures).size).toBe(signs.length);
  });

  test('loses no seat at any scale and at any place between pixels', () => {
    const scale = fc.double({ min: 3, max: 60, noNaN: true });
    const place = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(scale, place, place, fc.boolean(), (perMetre, x, y, isZooming) => {
        const index = 150;
        const camera = { x: (house.x[index] ?? 0) + x, y: (house.y[index] ?? 0) + y, scale: perMetre };
        const looks = new Uint8Array(house.count).fill(free);
        const before = draw(frameOf(sceneOf({ looks }), camera, 1, isZooming));
        const changed = looks.slice();
        changed[index] = codeOfLook('mine');
        const after = draw(frameOf(sceneOf({ looks: changed }), camera, 1, isZooming));
        expect(before.data.some((pixel, at) => pixel !== after.data[at])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('covers as much of the screen wherever between pixels a seat lies while zooming', () => {
    const looks = new Uint8Array(house.count).fill(free);
    const dark = (frame: Frame) => {
      let sum = 0;
      for (const pixel of draw(frame).data) sum += 255 - (pixel & 0xff);
      return sum;
    };
    const sums = [0, 0.003, 0.007, 0.011].map((shift) =>
      dark(frameOf(sceneOf({ looks }), { x: shift, y: 8, scale: 18 }, 1, true)),
    );
    expect(Math.max(...sums) / Math.min(...sums)).toBeLessThan(1.02);
  });

  test('keeps its pattern when it is dragged by whole pixels', () => {
    const scene = sceneOf({ looks: new Uint8Array(house.count).fill(free) });
    for (const scale of [11, 22, 45]) {
      const one = draw(frameOf(scene, { x: 0, y: 9, scale }));
      const other = draw(frameOf(scene, { x: 5 / scale, y: 9, scale }));
      for (let y = 0; y < view.height; y++)
        expect(one.data.subarray(y * 300 + 5, y * 300 + 300)).toEqual(
          other.data.subarray(y * 300, y * 300 + 295),
        );
    }
  });

  test.each([1, 1.25, 1.5, 2])(
    'sets numbers in the middle of seats on a screen of %s pixels a point',
    (ratio) => {
      const scene = sceneOf({ looks: new Uint8Array(house.count).fill(free) });
      const frame = frameOf(scene, { x: 0, y: 9, scale: 80 }, ratio);
      const pixels = draw(frame);
      const ink = pixelOf('#FFFFFF');
      const placing = placingOf(frame);
      let numbered = 0;
      for (let index = 0; index < house.count; index++) {
        const corner = cornerOf(placing, house.x[index] ?? 0, house.y[index] ?? 0);
        if (corner.x < 0 || corner.y < 0) continue;
        if (corner.x + placing.side > pixels.width || corner.y + placing.side > pixels.height) continue;
        const box = inkIn(pixels, corner, placing.side, ink);
        numbered += 1;
        expect(Math.abs(box.left - box.right)).toBeLessThanOrEqual(1);
        expect(Math.abs(box.top - box.bottom)).toBeLessThanOrEqual(1);
      }
      expect(numbered).toBeGreaterThan(4);
    },
  );

  test('writes no numbers where they could not be read', () => {
    const scene = sceneOf({ looks: new Uint8Array(house.count).fill(free) });
    const ink = pixelOf('#FFFFFF');
    expect(draw(frameOf(scene, { x: 0, y: 9, scale: 30 })).data.includes(ink)).toBe(false);
  });

  test('is ground where there are no seats', () => {
    const pixels = draw(frameOf(sceneOf({}), { x: 0, y: -400, scale: 20 }));
    expect(pixels.data.every((pixel) => pixel === ground)).toBe(true);
  });
});

describe('a house from far', () => {
  const large = houseFor(20_000);

  test('is a tint between its colours where seats share a pixel', () => {
    const half = Uint8Array.from({ length: large.count }, (_, index) =>
      index % 2 === 0 ? codeOfLook('free1') : codeOfLook('booked'),
    );
    const scale = 0.6 / large.pitch;
    const pixels = draw(frameOf(sceneOf({ house: large, looks: half }), { x: 0, y: 30, scale }));
    const middle = pixels.data[100 * 300 + 150] ?? 0;
    const red = middle & 0xff;
    expect(red).toBeGreaterThan(0x23 + 20);
    expect(red).toBeLessThan(0xc9 - 20);
  });

  test('covers an area without gaps', () => {
    const looks = new Uint8Array(large.count).fill(free);
    const scale = 1.7 / large.pitch;
    const pixels = draw(frameOf(sceneOf({ house: large, looks }), { x: 0, y: 20, scale }));
    // The middle block, between its aisles.
    for (let y = 90; y < 110; y++)
      expect(pixels.data.subarray(y * 300 + 145, y * 300 + 155)).not.toContain(ground);
  });
});

/** Letters of solid ink as wide as a figure, standing on their line. */
function blocks(size: number): Letters {
  const [width, height] = [Math.round(size * 0.6), Math.round(size * 0.728)];
  const mask = { shares: new Uint8Array(width * height).fill(255), width, height };
  return { size, advanceOf: () => width, letter: () => ({ mask, left: 0, top: -height }) };
}

function sceneOf(parts: Partial<Scene>): Scene {
  return {
    house,
    looks: new Uint8Array((parts.house ?? house).count),
    mine: new Set(),
    letters: null,
    marks: { proposed: [], found: [], cursor: null, hovered: null },
    colours: coloursOf('light', false),
    isHighContrast: false,
    zones: [],
    stage: '',
    seatText: 'number',
    textScale: 1,
    ...parts,
  };
}

function frameOf(scene: Scene, camera: Frame['camera'], ratio = 1, isZooming = false): Frame {
  return { scene, camera, view, ratio, isZooming };
}

function draw(frame: Frame): Pixels {
  const [width, height] = [Math.round(view.width * frame.ratio), Math.round(view.height * frame.ratio)];
  const pixels = { data: new Uint32Array(width * height), width, height };
  const sizes = new Map<number, Letters>();
  const lettersOf = (size: number) => {
    const letters = sizes.get(size) ?? blocks(size);
    sizes.set(size, letters);
    return letters;
  };
  new Rasteriser(lettersOf).draw(pixels, frame);
  return pixels;
}

/** The pixels of one seat, looked at from right above. */
function seatPicture(scene: Scene, index: number, side: number): Uint32Array {
  const { x, y } = scene.house;
  const frame = frameOf(scene, { x: x[index] ?? 0, y: y[index] ?? 0, scale: side / scene.house.side });
  const pixels = draw(frame);
  const corner = cornerOf(placingOf(frame), x[index] ?? 0, y[index] ?? 0);
  const rows = Array.from({ length: side }, (_, row) => {
    const start = (Math.round(corner.y) + row) * pixels.width + Math.round(corner.x);
    return [...pixels.data.subarray(start, start + side)];
  });
  return Uint32Array.from(rows.flat());
}

/** Pixels between the ink in a seat and each of its edges. */
function inkIn({ data, width }: Pixels, corner: { x: number; y: number }, side: number, ink: number) {
  const box = { left: side, right: side, top: side, bottom: side };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      if (data[(corner.y + y) * width + corner.x + x] !== ink) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.min(box.right, side - 1 - x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.min(box.bottom, side - 1 - y);
    }
  return box;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coloursOf } from '../colours';
import { houseFor } from '../house-for-tests';
import type { Frame, Scene } from '../scene';
import type { Letters } from './letters';
import { steadyCamera } from './placing';
import { Rasteriser } from './rasteriser';

const view = { width: 160, height: 100 };
const house = houseFor(2400);
const looks = Uint8Array.from({ length: house.count }, (_, index) => (index * 7) % 13);
const mask = { shares: new Uint8Array(30).fill(200), width: 5, height: 6 };
const letters: Letters = { size: 10, advanceOf: () => 6, letter: () => ({ mask, left: 0, top: -6 }) };
const scene: Scene = {
  house,
  looks,
  mine: new Set([8, 1001, 1200]),
  letters: null,
  marks: { proposed: [], found: [], cursor: null, hovered: null },
  colours: coloursOf('light', false),
  isHighContrast: false,
  zones: [],
  stage: '',
  seatText: 'number',
  textScale: 1,
};

const step = fc.record({
  across: fc.double({ min: -90, max: 90, noNaN: true }),
  down: fc.double({ min: -90, max: 90, noNaN: true }),
});
const scale = fc.oneof(
  fc.double({ min: 1, max: 6, noNaN: true }),
  fc.double({ min: 6, max: 70, noNaN: true }),
);

test('a house that is dragged looks as if it were drawn anew', () => {
  fc.assert(
    fc.property(
      scale,
      fc.constantFrom(1, 1.25, 1.5, 2),
      fc.array(step, { maxLength: 6 }),
      (most, ratio, steps) => {
        const pixels = emptyFor(ratio);
        const rasteriser = new Rasteriser(() => letters);
        let camera = { x: 0, y: 20, scale: most };
        for (const { across, down } of [{ across: 0, down: 0 }, ...steps]) {
          camera = { ...camera, x: camera.x + across / most, y: camera.y + down / most };
          const frame = frameFrom(scene, camera, ratio);
          const seen = rasteriser.draw(pixels, frame);
          const anew = emptyFor(ratio);
          expect(seen).toBe(new Rasteriser(() => letters).draw(anew, frame));
          expect(Buffer.compare(bytesOf(pixels), bytesOf(anew))).toBe(0);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('a seat that changes while the house is dragged is seen at once', () => {
  const [pixels, anew] = [emptyFor(1), emptyFor(1)];
  const rasteriser = new Rasteriser(() => letters);
  const changed = { ...scene, looks: looks.map((look) => (look + 1) % 13) };
  rasteriser.draw(pixels, frameFrom(scene, { x: 0, y: 20, scale: 30 }, 1));
  const moved = frameFrom(changed, { x: 0.4, y: 20, scale: 30 }, 1);
  rasteriser.draw(pixels, moved);
  new Rasteriser(() => letters).draw(anew, moved);
  expect(Buffer.compare(bytesOf(pixels), bytesOf(anew))).toBe(0);
});

test('what lies over the seats moves with them, by whole pixels', () => {
  for (const ratio of [1, 1.25, 2]) {
    const { scale: perMetre, ...at } = steadyCamera(
      frameFrom(scene, { x: 3.17, y: 20.03, scale: 22 }, ratio),
    );
    const moved = steadyCamera(frameFrom(scene, { x: 3.29, y: 20.44, scale: 22 }, ratio));
    for (const by of [(moved.x - at.x) * perMetre * ratio, (moved.y - at.y) * perMetre * ratio])
      expect(by).toBeCloseTo(Math.round(by), 6);
  }
});

function emptyFor(ratio: number) {
  const [width, height] = [view.width * ratio, view.height * ratio];
  return { data: new Uint32Array(width * height), width, height };
}

function frameFrom(shown: Scene, camera: Frame['camera'], ratio: number): Frame {
  return { scene: shown, camera, view, ratio, isZooming: false };
}

function bytesOf({ data }: { data: Uint32Array }): Uint8Array {
  return new Uint8Array(data.buffer);
}

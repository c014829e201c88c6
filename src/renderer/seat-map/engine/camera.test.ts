import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, fitted, kept, panned, seenBy, toHouse, toScreen, zoomed, type Limits } from './camera';

const view = { width: 820, height: 560 };
const house = { left: -10, top: 2, right: 10, bottom: 22 };
const limits: Limits = { bounds: house, least: 10, most: 150 };
const margins = { left: 40, right: 40, top: 80, bottom: 20 };
const camera = { x: 1, y: 10, scale: 20 };

describe('the camera', () => {
  test('finds the same point in the house and on the screen', () => {
    const place = toScreen(camera, view, { x: 3, y: 12 });
    expect(toHouse(camera, view, place)).toEqual({ x: 3, y: 12 });
  });

  test('shows the whole house between its margins', () => {
    const whole = fitted(house, view, margins, 150);
    const start = toScreen(whole, view, { x: house.left, y: house.top });
    const end = toScreen(whole, view, { x: house.right, y: house.bottom });
    expect(start.y).toBeCloseTo(80);
    expect(end.y).toBeCloseTo(540);
    expect(start.x).toBeGreaterThanOrEqual(40);
    expect(end.x).toBeLessThanOrEqual(780);
  });

  test('does not blow a small house up beyond the largest seat', () => {
    expect(fitted({ left: 0, top: 0, right: 1, bottom: 1 }, view, margins, 100).scale).toBe(100);
  });

  test('zooms at the pointer: what is under it stays under it', () => {
    const anywhere = fc.record({
      x: fc.double({ min: 0, max: 820, noNaN: true }),
      y: fc.double({ min: 0, max: 560, noNaN: true }),
      factor: fc.double({ min: 0.05, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, ({ x, y, factor }) => {
        const before = toHouse(camera, view, { x, y });
        const after = toHouse(zoomed(camera, view, factor, { x, y }, limits), view, { x, y });
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  test('goes no nearer and no farther than it may', () => {
    expect(zoomed(camera, view, 1000, { x: 0, y: 0 }, limits).scale).toBe(150);
    expect(zoomed(camera, view, 0.001, { x: 0, y: 0 }, limits).scale).toBe(10);
  });

  test('moves the house with the hand', () => {
    const before = toScreen(camera, view, { x: 0, y: 0 });
    const after = toScreen(panned(camera, { x: 30, y: -12 }), view, { x: 0, y: 0 });
    expect(after).toEqual({ x: before.x + 30, y: before.y - 12 });
  });

  test('cannot lose the house', () => {
    const lost = kept({ x: 1000, y: -1000, scale: 20 }, limits);
    expect({ x: lost.x, y: lost.y }).toEqual({ x: 10, y: 2 });
  });

  test('sees a part of the house', () => {
    expect(seenBy(camera, view)).toEqual({ left: 1 - 20.5, right: 1 + 20.5, top: 10 - 14, bottom: 10 + 14 });
  });

  test('flies from one place to another', () => {
    const there = { x: 5, y: 5, scale: 80 };
    expect(between(camera, there, 0)).toEqual(camera);
    expect(between(camera, there, 1)).toEqual(there);
    expect(between(camera, there, 0.5).scale).toBeCloseTo(40);
  });
});

import { describe, expect, test } from 'vitest';
import { Motion } from './motion';

describe('motion', () => {
  test('flashes the edge of a seat that somebody else changed, for 400 ms', () => {
    const motion = new Motion();
    motion.flash([7], 1000);
    expect(motion.advance(1100)).toBe(true);
    expect(motion.flashes.get(7)).toBeCloseTo(0.75);
    expect(motion.advance(1400)).toBe(false);
    expect(motion.flashes.size).toBe(0);
  });

  test('flashes nothing when more than thirty seats change in a second', () => {
    const motion = new Motion();
    motion.flash(
      Array.from({ length: 20 }, (_, index) => index),
      1000,
    );
    motion.flash(
      Array.from({ length: 20 }, (_, index) => 100 + index),
      1500,
    );
    motion.advance(1500);
    expect(motion.flashes.has(100)).toBe(false);
    motion.flash([200], 2600);
    motion.advance(2600);
    expect(motion.flashes.has(200)).toBe(true);
  });

  test('lets a seat of mine grow in 90 ms', () => {
    const motion = new Motion();
    motion.pop([3], 1000);
    motion.advance(1000);
    expect(motion.growing.get(3) ?? 1.18).toBeCloseTo(0.9);
    motion.advance(1090);
    expect(motion.growing.get(3) ?? 1.18).toBeCloseTo(1.18);
    expect(motion.growing.get(4) ?? 1.18).toBeCloseTo(1.18);
  });

  test('stands still where motion is not wanted: a steady edge for two seconds', () => {
    const motion = new Motion();
    motion.isReduced = true;
    motion.pop([3], 1000);
    motion.flash([7], 1000);
    motion.advance(2900);
    expect(motion.flashes.get(7)).toBe(1);
    expect(motion.growing.get(3) ?? 1.18).toBeCloseTo(1.18);
    expect(motion.advance(3000)).toBe(false);
  });
});

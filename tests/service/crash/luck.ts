/** Chance that can be repeated: the same seed gives the same numbers. */
export interface Luck {
  readonly seed: number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
}

/** The seed of BOX_OFFICE_TEST_SEED, or a new one. */
export function anySeed(): number {
  const given = Number(process.env['BOX_OFFICE_TEST_SEED']);
  return Number.isInteger(given) && given > 0 ? given : Math.trunc(Math.random() * 2 ** 31) + 1;
}

/** Mulberry32, by Tommy Ettinger: small, and good enough to choose instants. */
export function luckOf(seed: number): Luck {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, between: (least, most) => least + Math.trunc(next() * (most - least + 1)) };
}

/** The seed of this run, printed so that a failure can be played again: `BOX_OFFICE_SEED` names another. */
export function seedOf(what: string): number {
  const seed = Number(process.env['BOX_OFFICE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${what}: BOX_OFFICE_SEED=${seed}`);
  return seed;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Cast: ids of the contract are branded.
import type { SeatLayout } from '../../src/shared/contract/seats';

/** The states that seats of the bench have, as bytes of a snapshot: most free, the rest taken in every way. */
const states = [0, 0, 4, 4, 4, 5, 1, 3];
const [pitch, rowPitch, aisle] = [0.5, 0.8, 1.2];
/** Half axes of the first row of 100,000 seats, metres. */
const field = { across: 75, deep: 50 };

/** An oval bowl of three tiers with aisles, the same at every size but for its scale. Numbers run row by row. */
export function bowlOf(seats: number): SeatLayout {
  const size = Math.sqrt(seats / 100_000);
  const x = new Float32Array(seats);
  const y = new Float32Array(seats);
  const row = new Uint16Array(seats);
  const section = new Uint16Array(seats);
  const category = new Uint8Array(seats);
  const rowNames: string[] = [];
  const blocks = Math.max(6, Math.round(38 * size));
  const rowsPerTier = Math.max(4, Math.round(30 * size));
  let at = 0;
  for (let ring = 0; at < seats; ring++) {
    const tier = Math.floor(ring / rowsPerTier);
    const out = ring * rowPitch + tier * 4;
    for (let block = 0; block < blocks && at < seats; block++) {
      const from = at;
      const start = (block / blocks) * 2 * Math.PI;
      const width = (2 * Math.PI) / blocks;
      const half = { across: field.across * size + out, deep: field.deep * size + out };
      // Half an aisle is left free at both ends.
      const air = turnFor(half, start, aisle / 2);
      for (let turn = air; turn < width - air && at < seats; at++) {
        x[at] = half.across * Math.cos(start + turn);
        y[at] = half.deep * Math.sin(start + turn);
        row[at] = rowNames.length;
        section[at] = tier * blocks + block;
        category[at] = Math.min(6, tier + 1);
        turn += turnFor(half, start + turn, pitch);
      }
      if (at > from) rowNames.push(String((ring % rowsPerTier) + 1));
    }
  }
  const labels = Array.from({ length: seats }, (_, index) => String((index % 40) + 1));
  let ends = 0;
  return {
    eventId: 'bench' as SeatLayout['eventId'],
    version: `${seats}`,
    x,
    y,
    row,
    section,
    category,
    rowNames,
    sectionNames: Array.from({ length: 3 * blocks + blocks }, (_, index) => String(101 + index)),
    labels: new TextEncoder().encode(labels.join('')),
    labelEnds: Uint32Array.from(labels, (label: string) => (ends += label.length)),
  };
}

/** The angle that so many metres along an oval take. */
function turnFor(half: { across: number; deep: number }, angle: number, metres: number): number {
  return metres / Math.hypot(half.across * Math.sin(angle), half.deep * Math.cos(angle));
}

/** The states of a house half sold, the same in every run. */
export function statesOf(seats: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length: seats }, (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return states[(seed >>> 16) % states.length] ?? 0;
  });
}

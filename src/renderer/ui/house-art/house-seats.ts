/** A seat of the drawn house: its middle in the viewBox, its turn in degrees, and when it lights up (0…1). */
export type ArtSeat = { key: string; x: number; y: number; turn: number; row: number; order: number };

/** Three blocks of one fan, in degrees from the middle; the gaps between them are the aisles. */
const blocks = [
  [-28, -11.5],
  [-10, 10],
  [11.5, 28],
] as const;
const rows = 9;
const middle = { x: 320, y: -440 };
const nearest = 540;
const rowStep = 35;
const seatStep = 32;

/** The seats of a small house seen from above, rows curved around the stage. */
export function artSeats(): ArtSeat[] {
  return Array.from({ length: rows }, (_, row) =>
    blocks.flatMap((block, index) => seatsOf(block, row, index)),
  ).flat();
}

function seatsOf([from, to]: readonly [number, number], row: number, block: number): ArtSeat[] {
  const radius = nearest + row * rowStep;
  const degrees = (seatStep / radius) * (180 / Math.PI);
  const count = Math.floor((to - from) / degrees);
  const first = (from + to) / 2 - ((count - 1) * degrees) / 2;
  return Array.from({ length: count }, (_, seat) => {
    const angle = first + seat * degrees;
    const radians = (angle * Math.PI) / 180;
    return {
      key: `${row}-${block}-${seat}`,
      x: middle.x + radius * Math.sin(radians),
      y: middle.y + radius * Math.cos(radians),
      turn: -angle,
      row,
      order: scattered(row * 131 + block * 37 + seat),
    };
  });
}

/** The same scatter at every start, without a random source: 0…1. */
function scattered(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453;
  return wave - Math.floor(wave);
}

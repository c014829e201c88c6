/** A seat of the drawn house: its middle in the viewBox, its turn in degrees, and where it stands in the order of lighting. */
export type ArtSeat = { x: number; y: number; turn: number; row: number; order: number };

const rows = 9;
const stage = { x: 300, y: -150 };

/** The seats of a small house seen from above, rows curved around a stage that lies above the picture. */
export function artSeats(): ArtSeat[] {
  return Array.from({ length: rows }, (_, row) => seatsOfRow(row)).flat();
}

function seatsOfRow(row: number): ArtSeat[] {
  const radius = 300 + row * 34;
  const step = (33 / radius) * (180 / Math.PI);
  const count = 12 + Math.floor(row * 0.75);
  const aisle = step * 0.8;
  return Array.from({ length: count }, (_, index) => {
    const fromMiddle = index - (count - 1) / 2;
    const angle = fromMiddle * step + Math.sign(fromMiddle) * (Math.abs(fromMiddle) > count / 4 ? aisle : 0);
    const radians = (angle * Math.PI) / 180;
    return {
      x: stage.x + radius * Math.sin(radians),
      y: stage.y + radius * Math.cos(radians),
      turn: -angle,
      row,
      order: scattered(row * 31 + index),
    };
  });
}

/** The same scatter at every start: 0…1, without a random source. */
function scattered(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453;
  return wave - Math.floor(wave);
}

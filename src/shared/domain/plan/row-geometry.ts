import type { RowLine } from './plan-seats';
import type { Point } from './plan-values';

/** Plans are kept in whole millimetres, so that moving to and fro or exporting and importing changes nothing. */
export function millimetre(value: number): number {
  return Math.round(value * 1_000) / 1_000 + 0;
}

/** Length of the row from its first seat to its last one, along the arc. */
export function lineLength(line: Omit<RowLine, 'gaps'>): number {
  const chord = chordOf(line);
  const half = halfAngle(line, chord);
  return half === 0 ? chord : chord * (half / Math.sin(half));
}

/** Metres from seat to seat where no gap is, for so many seats. */
export function pitchOf(line: RowLine, seats: number): number {
  const gaps = line.gaps.reduce((sum, gap) => sum + (gap.after < seats ? gap.width : 0), 0);
  return seats < 2 ? 0 : (lineLength(line) - gaps) / (seats - 1);
}

/** Where so many seats of a row stand, from its left end to its right end. One seat alone stands in the middle. */
export function placesAlong(line: RowLine, seats: number): Point[] {
  const length = lineLength(line);
  const pitch = pitchOf(line, seats);
  const widths = new Map(line.gaps.map(({ after, width }) => [after, width]));
  const places: Point[] = [];
  let way = seats === 1 ? length / 2 : 0;
  for (let index = 0; index < seats; index += 1) {
    if (index > 0) way += pitch + (widths.get(index) ?? 0);
    places.push(pointOn(line, length === 0 ? 0.5 : way / length));
  }
  return places;
}

/** A place on the line; 0 its left end, 1 its right end. */
export function pointOn(line: Omit<RowLine, 'gaps'>, share: number): Point {
  const { from, to, bulge } = line;
  const chord = chordOf(line);
  const half = halfAngle(line, chord);
  if (half === 0)
    return {
      x: millimetre(from.x + (to.x - from.x) * share),
      y: millimetre(from.y + (to.y - from.y) * share),
    };
  const along = { x: (to.x - from.x) / chord, y: (to.y - from.y) / chord };
  const away = { x: -along.y, y: along.x };
  const radius = chord / (2 * Math.sin(half));
  const angle = half * (2 * share - 1);
  const sideways = radius * Math.sin(angle);
  const outwards = bulge - radius + radius * Math.cos(angle);
  return {
    x: millimetre((from.x + to.x) / 2 + along.x * sideways + away.x * outwards),
    y: millimetre((from.y + to.y) / 2 + along.y * sideways + away.y * outwards),
  };
}

/** An arc around a centre, from one angle to another; 0 is straight away from the stage, angles rise to the audience's right. */
export function arcLine(centre: Point, radius: number, from: number, to: number): Omit<RowLine, 'gaps'> {
  const at = (angle: number): Point => ({
    x: millimetre(centre.x + radius * Math.sin(angle)),
    y: millimetre(centre.y + radius * Math.cos(angle)),
  });
  return { from: at(from), to: at(to), bulge: millimetre(radius * (1 - Math.cos((to - from) / 2))) };
}

function chordOf({ from, to }: Omit<RowLine, 'gaps'>): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Half of the arc's angle, with the sign of the bulge. */
function halfAngle({ bulge }: Omit<RowLine, 'gaps'>, chord: number): number {
  return Math.abs(bulge) < 1e-6 || chord === 0 ? 0 : 2 * Math.atan((2 * bulge) / chord);
}

import { seatKinds } from '../seat-kind';
import { seatStates, type SeatState } from '../seat-state';
import { escaped, short } from './svg-text';

/** What stands for a zone where nothing is told by colour alone: a light tint and lines; the first zone has neither. */
const zoneMarks: readonly { readonly tint: string; readonly lines: readonly Line[] }[] = [
  { tint: '#ffffff', lines: [] },
  { tint: '#e3edf8', lines: slanted(1) },
  { tint: '#f7ebda', lines: level(0.28, 0.72) },
  { tint: '#e3f1e6', lines: upright(0.28, 0.72) },
  { tint: '#f1e5f4', lines: slanted(-1) },
  { tint: '#f8e4e4', lines: [...slanted(1), ...slanted(-1)] },
  { tint: '#eef0dc', lines: [...level(0.5), ...upright(0.5)] },
  { tint: '#e0f1f3', lines: level(0.2, 0.4, 0.6, 0.8) },
];

/** From x, y to x, y in a square of side 1. */
type Line = readonly [number, number, number, number];

function level(...at: readonly number[]): Line[] {
  return at.map((y) => [0.06, y, 0.94, y]);
}

function upright(...at: readonly number[]): Line[] {
  return at.map((x) => [x, 0.06, x, 0.94]);
}

function slanted(way: 1 | -1): Line[] {
  const lines: Line[] = [
    [0.1, 0.52, 0.52, 0.1],
    [0.1, 0.9, 0.9, 0.1],
    [0.48, 0.9, 0.9, 0.48],
  ];
  return way === 1 ? lines : lines.map(([x, y, toX, toY]) => [1 - x, y, 1 - toX, toY]);
}

export const ink = '#14171c';
const gone = '#454b55';
const faint = '#8d94a1';
const nothing = { tint: '#ffffff', lines: [] };

function markOf(zone: number) {
  return zone === 0 ? nothing : (zoneMarks[(zone - 1) % zoneMarks.length] ?? nothing);
}

/** The tint of a zone for what is larger than a seat. */
export function zoneTint(zone: number): string {
  return markOf(zone).tint;
}

/** In smaller seats lines only make grey. */
const smallestLined = 1.2;

/** The lines of a zone in a seat. Drawn one by one: a pattern would be a picture for each seat in a PDF. */
function zoneLines({ x, y, side, zone }: PaperSeat): string {
  const { lines } = markOf(zone);
  if (lines.length === 0 || side < smallestLined) return '';
  const at = (unit: number, middle: number) => short(middle + (unit - 0.5) * side);
  const drawn = lines.map(
    ([fromX, fromY, toX, toY]) => `M${at(fromX, x)} ${at(fromY, y)}L${at(toX, x)} ${at(toY, y)}`,
  );
  return `<path d="${drawn.join('')}" stroke="${faint}" stroke-width="${short(Math.min(0.18, side * 0.05))}"/>`;
}

/** One seat on paper, its middle at `x`, `y`; everything in millimetres. */
export interface PaperSeat {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly zone: number;
  readonly state: SeatState;
  readonly kind: number;
  readonly number: string;
  /** Of the named hold. */
  readonly letter: string;
  /** What stands for "in another sale". */
  readonly heldLetter: string;
}

/** Smaller letters cannot be read on paper. */
const smallestLetters = 1.05;

export function seatSvg(seat: PaperSeat): string {
  return body(seat) + kindMark(seat) + sign(seat);
}

function body(seat: PaperSeat): string {
  const { x, y, side, zone, state, kind } = seat;
  const isRound = seatKinds[kind] === 'wheelchair' || seatKinds[kind] === 'companion';
  const at = `x="${short(x - side / 2)}" y="${short(y - side / 2)}" width="${short(side)}" height="${short(side)}" rx="${short(isRound ? side / 2 : side * 0.22)}"`;
  const line = Math.min(0.25, side * 0.07);
  const thin = `stroke="${ink}" stroke-width="${short(line)}"`;
  switch (state) {
    case 'free':
      return `<rect ${at} fill="${zoneTint(zone)}" ${thin}/>${zoneLines(seat)}`;
    case 'held':
    case 'named_hold':
      return `<rect ${at} fill="#fff" ${thin} stroke-dasharray="${short(side / 5)} ${short(side / 8)}"/>`;
    case 'blocked':
      return `<rect ${at} fill="#fff" stroke="${faint}" stroke-width="${short(line)}"/>`;
    case 'booked':
      return `<rect ${at} fill="${gone}"/>`;
    case 'checked_in':
      return `<rect ${at} fill="${ink}"/>`;
  }
}

/** A second ring for wheelchair places, a corner for a restricted view; companions are only round. */
function kindMark({ x, y, side, kind, state }: PaperSeat): string {
  const isDark = state === 'booked' || state === 'checked_in';
  const colour = isDark ? '#fff' : ink;
  const what = seatKinds[kind];
  if (what === 'wheelchair')
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(side * 0.4)}" fill="none" stroke="${colour}" stroke-width="${short(side * 0.06)}"/>`;
  if (what !== 'restricted_view') return '';
  const [right, top, leg] = [x + side / 2, y - side / 2, side * 0.34];
  return `<path d="M${short(right - leg)} ${short(top)}H${short(right)}V${short(top + leg)}Z" fill="${colour}"/>`;
}

function sign({ x, y, side, state, number, letter, heldLetter }: PaperSeat): string {
  switch (state) {
    case 'free':
      return words(x, y, number, side, ink, false);
    case 'held':
      return words(x, y, heldLetter, side, ink, true);
    case 'named_hold':
      return words(x, y, letter === '' ? '?' : letter, side, ink, true);
    case 'booked':
      return words(x, y, number, side, '#fff', false);
    case 'blocked': {
      const arm = side * 0.28;
      return `<path d="M${short(x - arm)} ${short(y - arm)}L${short(x + arm)} ${short(y + arm)}M${short(x - arm)} ${short(y + arm)}L${short(x + arm)} ${short(y - arm)}" stroke="${ink}" stroke-width="${short(side * 0.09)}"/>`;
    }
    case 'checked_in':
      return `<path d="M${short(x - side * 0.24)} ${short(y)}l${short(side * 0.17)} ${short(side * 0.18)} ${short(side * 0.32)} ${short(-side * 0.36)}" fill="none" stroke="#fff" stroke-width="${short(side * 0.11)}"/>`;
  }
}

/** As large as the seat has room, and not at all where nobody could read it. A halo keeps figures clear of the pattern. */
function words(x: number, y: number, said: string, side: number, colour: string, isBold: boolean): string {
  const size = Math.min(side * 0.56, (side * 0.92) / (0.6 * Math.max(1, said.length)));
  if (size < smallestLetters || said === '') return '';
  const halo =
    colour === ink && !isBold
      ? ` stroke="#fff" stroke-width="${short(size * 0.22)}" stroke-linejoin="round" paint-order="stroke"`
      : '';
  return `<text x="${short(x)}" y="${short(y + size * 0.36)}" font-size="${short(size)}" text-anchor="middle" fill="${colour}"${isBold ? ' font-weight="700"' : ''}${halo}>${escaped(said)}</text>`;
}

export function stateOf(code: number): SeatState {
  return seatStates[code] ?? 'blocked';
}

// Cast: the house is nobody's; its id is never looked at.
import type { SeatLayout } from '../../../shared/contract/seats';
import { codeOf } from '../../../shared/domain/seat-state';
import { coloursOf } from './colours';
import { houseOf } from './house';
import { dress } from './looks';
import { Painter } from './painter';
import type { Scene } from './scene';

const rounds = 12;
const seats = 6000;
const perRow = 100;
const view = { width: 320, height: 200 };
const scales = [1.2, 3, 12];

/**
 * Draws a small house that nobody sees a few times while nothing else is to be done: the browser compiles the code of the map
 * then, and not when somebody waits for the first picture of a large house. The answer ends it.
 */
export function warmUpMap(): () => void {
  let round = 0;
  let painter: Painter | null = null;
  let next = requestIdleCallback(go);
  function go(): void {
    painter ??= new Painter(new OffscreenCanvas(view.width, view.height));
    drawOnce(painter, round);
    round += 1;
    if (round < rounds) next = requestIdleCallback(go);
  }
  return () => cancelIdleCallback(next);
}

function drawOnce(painter: Painter, round: number): void {
  const house = houseOf(curved());
  const states = Uint8Array.from({ length: seats }, (_, index) => (index % 3 === 0 ? codeOf('booked') : 0));
  const looks = new Uint8Array(seats);
  const mine = new Set<number>();
  dress(looks, house, states, { mine, asking: mine, zone: null, only: null });
  const scene: Scene = {
    house,
    looks,
    mine,
    letters: null,
    marks: { proposed: [], found: [], cursor: null, hovered: null },
    colours: coloursOf('light', false),
    isHighContrast: false,
    zones: [{ categoryNo: 1, code: 'A' }],
    stage: '',
    seatText: 'number',
    textScale: 1,
  };
  const scale = scales[round % scales.length] ?? 1;
  const camera = { x: 0, y: seats / perRow / 2, scale };
  const nothing = new Map<number, number>();
  painter.paint({ scene, camera, view, ratio: 1, isZooming: false }, { flashes: nothing, growing: nothing });
}

/** Rows on curves in some sections, which run either way, as those of large houses do. */
function curved(): SeatLayout {
  const x = new Float32Array(seats);
  const y = new Float32Array(seats);
  const row = new Uint16Array(seats);
  const section = new Uint16Array(seats);
  const labelEnds = new Uint32Array(seats);
  for (let i = 0; i < seats; i++) {
    row[i] = Math.floor(i / perRow);
    const along = (i % perRow) - perRow / 2;
    x[i] = (row[i] % 2 === 0 ? along : -along) / 2;
    y[i] = row[i] + along * along * 0.01;
    section[i] = row[i] % 4;
    labelEnds[i] = (i + 1) * 2;
  }
  const digits = new Uint8Array(seats * 2).map((_, at) => 49 + (at % 9));
  return {
    eventId: '' as SeatLayout['eventId'],
    version: '',
    x,
    y,
    row,
    section,
    category: new Uint8Array(seats).fill(1),
    rowNames: Array.from({ length: seats / perRow }, (_, index) => String(index)),
    sectionNames: ['1', '2', '3', '4'],
    labels: digits,
    labelEnds,
  };
}

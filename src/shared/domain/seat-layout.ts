/** Where every seat is. Place in each array: `seat_no - 1`. Metres; x grows to the audience's right, y away from the stage. */
export interface HouseLayout {
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
  /** Index into `rowNames`, rising away from the stage. */
  readonly row: Uint16Array<ArrayBuffer>;
  /** Index into `sectionNames`. An aisle parts sections: neighbours in `seat_no` with one row and section are side by side. */
  readonly section: Uint16Array<ArrayBuffer>;
  /** A, B, … Z, AA, … without I and O, which read as digits. */
  readonly rowNames: string[];
  /** 1, 2, … from the stage and from the left; one empty name where no aisle parts the house. */
  readonly sectionNames: string[];
}

const seatPitch = 0.5;
const rowPitch = 0.95;
const aisle = 1.2;
const crossAisle = 1.8;
/** Nothing sits nearer to the stage line (y = 0) than this. Metres. */
export const stageDistance = 2.5;
const longestWithoutAisle = 22;
const longestBlock = 30;
const rowsBetweenCrossAisles = 26;

/** The label that a new event gives a seat. */
export function seatLabel(seatNo: number): string {
  return `Seat-${seatNo}`;
}

/**
 * A house for a capacity, from that number alone: rows on arcs around the stage, longer towards the back, every one symmetrical.
 * Numbers run from the front row to the back, in each row from left to right as the audience sees it. Wide rows have two aisles,
 * very wide ones more (an even number, so that the middle block takes the odd seat); deep houses have cross-aisles as well.
 */
export function houseLayout(capacity: number): HouseLayout {
  const shape = houseShape(capacity);
  const layout: HouseLayout = {
    x: new Float32Array(capacity),
    y: new Float32Array(capacity),
    row: new Uint16Array(capacity),
    section: new Uint16Array(capacity),
    rowNames: shape.rows.map((_, index) => rowName(index)),
    sectionNames: sectionNames(shape),
  };
  let next = 0;
  for (const [index, row] of shape.rows.entries()) next = placeRow(layout, shape, index, row, next);
  return layout;
}

/** Whether so many seats from this number on are side by side: one row, no aisle between them. */
export function isSideBySide({ row, section }: HouseLayout, first: number, quantity: number): boolean {
  const begin = first - 1;
  const end = begin + quantity - 1;
  return end < row.length && row[begin] === row[end] && section[begin] === section[end];
}

/** The name of a row, from 0 at the stage: A … Z without I and O, then AA, AB, … */
export function rowName(index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const last = letters.charAt(index % letters.length);
  return index < letters.length ? last : rowName(Math.floor(index / letters.length) - 1) + last;
}

interface RowShape {
  seats: number;
  /** Metres from the centre of all arcs. */
  radius: number;
  /** Rows between two cross-aisles make a tier. */
  tier: number;
}

interface HouseShape {
  rows: RowShape[];
  blocksPerRow: number;
  /** From the centre of the arcs to the stage line. */
  stageLine: number;
}

function houseShape(capacity: number): HouseShape {
  const rows = rowsFor(capacity);
  const widest = Math.max(...rows.map((row) => row.seats));
  const blocksPerRow = widest <= longestWithoutAisle ? 1 : oddAtLeast(Math.max(3, widest / longestBlock));
  const nearest = Math.min(
    ...rows.map((row) => row.radius * Math.cos(rowWidth(row, blocksPerRow) / 2 / row.radius)),
  );
  return { rows, blocksPerRow, stageLine: nearest - stageDistance };
}

/** Rows of one opening angle share the seats by their length, so that no stub of a row is left over at the back. */
function rowsFor(capacity: number): RowShape[] {
  const opening = halfAngle(capacity);
  const firstRow = Math.max(Math.min(capacity, 4), 4 * Math.sqrt((opening * 0.52 * capacity) / 3));
  const firstRadius = Math.max(12, (firstRow * seatPitch) / (2 * opening));
  const lengths: number[] = [];
  const radii: number[] = [];
  let room = 0;
  while (room < capacity) {
    const tier = Math.floor(lengths.length / rowsBetweenCrossAisles);
    const radius = firstRadius + lengths.length * rowPitch + tier * (crossAisle - rowPitch);
    const length = (firstRow * radius) / firstRadius;
    radii.push(radius);
    lengths.push(length);
    room += length;
  }
  let before = 0;
  return lengths.map((length, index) => {
    const from = Math.round((before / room) * capacity);
    before += length;
    const to = index === lengths.length - 1 ? capacity : Math.round((before / room) * capacity);
    return {
      seats: to - from,
      radius: radii[index] ?? firstRadius,
      tier: Math.floor(index / rowsBetweenCrossAisles),
    };
  });
}

/** Half the opening angle in radians: a small house is nearly straight, a large one opens like a fan. */
function halfAngle(capacity: number): number {
  const size = Math.log(capacity / 200) / Math.log(100_000 / 200);
  return 0.36 + 0.34 * Math.min(1, Math.max(0, size));
}

function placeRow(
  layout: HouseLayout,
  shape: HouseShape,
  index: number,
  row: RowShape,
  first: number,
): number {
  const { x, y } = layout;
  let along = -rowWidth(row, shape.blocksPerRow) / 2 + seatPitch / 2;
  let seat = first;
  for (const [block, seats] of blocksOf(row.seats, shape.blocksPerRow).entries()) {
    for (let nth = 0; nth < seats; nth += 1) {
      x[seat] = row.radius * Math.sin(along / row.radius);
      y[seat] = row.radius * Math.cos(along / row.radius) - shape.stageLine;
      layout.row[seat] = index;
      layout.section[seat] = row.tier * shape.blocksPerRow + block;
      along += seatPitch;
      seat += 1;
    }
    along += aisle;
  }
  return seat;
}

/** Metres along the arc, aisles included. */
function rowWidth(row: RowShape, blocksPerRow: number): number {
  return row.seats * seatPitch + (blocksPerRow - 1) * aisle;
}

/** Shares a row's seats among its blocks, the same left and right; the middle one takes what is over. */
function blocksOf(seats: number, blocksPerRow: number): number[] {
  const half = (blocksPerRow - 1) / 2;
  const left = Array.from(
    { length: half },
    (_, block) =>
      Math.round((seats * (block + 1)) / blocksPerRow) - Math.round((seats * block) / blocksPerRow),
  );
  const sides = 2 * left.reduce((sum, block) => sum + block, 0);
  return [...left, seats - sides, ...left.toReversed()];
}

function oddAtLeast(least: number): number {
  const whole = Math.ceil(least);
  return whole % 2 === 1 ? whole : whole + 1;
}

function sectionNames({ rows, blocksPerRow }: HouseShape): string[] {
  const tiers = (rows.at(-1)?.tier ?? 0) + 1;
  const sections = tiers * blocksPerRow;
  return sections === 1 ? [''] : Array.from({ length: sections }, (_, index) => String(index + 1));
}

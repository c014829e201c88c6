import { beforeEach, describe, expect, test } from 'vitest';
import { seatsInBox } from '../areas';
import { panned, toHouse, toScreen, zoomed, type Camera } from '../camera';
import type { Box, Point } from '../geometry';
import { nearestOfRow, seatAt } from '../hit';
import { houseFor } from '../house-for-tests';
import { seatsOfRow } from '../rows';
import { runBetween } from '../walk';
import type { Drag, Hand, Press, Tool } from './gesture';
import { pointerFor, type Pointer } from './pointer';

const house = houseFor(500);
const view = { width: 820, height: 560 };
const limits = { bounds: house.bounds, least: 10, most: 150 };

/** A hand over a real house: it pans and zooms a real camera and writes down what it was told to do. */
class Desk {
  camera: Camera = { x: 0, y: 6, scale: 60 };
  said: string[] = [];
  drag: Drag | null = null;
  tool: Tool = 'pan';
  pointer: Pointer = pointerFor(this.hand());

  private hand(): Hand {
    const toolNow = () => this.tool;
    return {
      get tool() {
        return toolNow();
      },
      seatAt: (place, slack) => seatAt({ house, camera: this.camera, view }, place, slack),
      rowBetween: (from, place) =>
        runBetween(house, from, nearestOfRow({ house, camera: this.camera, view }, from, place)),
      seatSide: () => house.side * this.camera.scale,
      pan: (by) => (this.camera = panned(this.camera, by)),
      zoom: (factor, place) => (this.camera = zoomed(this.camera, view, factor, place, limits)),
      hover: () => {},
      preview: (drag) => (this.drag = drag),
      remember: () => {
        const before = this.camera;
        return () => (this.camera = before);
      },
      seatsIn: (box) => seatsInBox(house, this.under(box)),
      choose: (seat) => this.said.push(`choose ${seat}`),
      chooseRun: (seat) => this.said.push(`run ${seat}`),
      chooseRow: (seat) => this.said.push(`row ${seat}`),
      chooseSection: (seat) => this.said.push(`section ${seat}`),
      take: (seats, from) => this.said.push(`take ${seats.join(' ')}${from === -1 ? '' : ` from ${from}`}`),
      explain: (seat) => this.said.push(`explain ${seat}`),
      clear: () => this.said.push('clear'),
    };
  }

  private under(box: Box): Box {
    const start = toHouse(this.camera, view, { x: box.left, y: box.top });
    const end = toHouse(this.camera, view, { x: box.right, y: box.bottom });
    return { left: start.x, top: start.y, right: end.x, bottom: end.y };
  }

  /** What a drag would take so far. */
  get previewed(): readonly number[] {
    return this.drag?.seats ?? [];
  }

  at(seat: number): Point {
    return toScreen(this.camera, view, { x: house.x[seat] ?? 0, y: house.y[seat] ?? 0 });
  }

  do(kind: Press['kind'], place: Point, more: Partial<Press> = {}): void {
    const usual = { id: 1, device: 'mouse', button: 'main', shift: false, mod: false } as const;
    this.pointer.press({ ...usual, kind, x: place.x, y: place.y, ...more });
  }

  click(place: Point, more: Partial<Press> = {}): void {
    this.do('down', place, more);
    this.do('up', place, more);
  }
}

let desk: Desk;
const [first = -1, , third = -1, fourth = -1] = seatsOfRow(house.rows, 6);
/** Between two rows, where no seat is. */
const ground = { x: 410, y: 3 };
const finger = { device: 'touch' } as const;

beforeEach(() => {
  desk = new Desk();
  desk.camera = { ...desk.camera, x: house.x[third] ?? 0, y: house.y[third] ?? 0 };
});

describe('on the map', () => {
  test('a click chooses the seat under it', () => {
    desk.click(desk.at(third));
    expect(desk.said).toEqual([`choose ${third}`]);
  });

  test('a click with an unsteady hand is still a click', () => {
    const { x, y } = desk.at(third);
    desk.do('down', { x, y });
    desk.do('move', { x: x + 2, y: y + 2 });
    desk.do('up', { x: x + 2, y: y + 2 });
    expect(desk.said).toEqual([`choose ${third}`]);
  });

  test('Shift and a click takes the run', () => {
    desk.click(desk.at(third), { shift: true });
    expect(desk.said).toEqual([`run ${third}`]);
  });

  test('mod and a click takes the row, with Shift the section', () => {
    desk.click(desk.at(third), { mod: true });
    desk.click(desk.at(third), { mod: true, shift: true });
    expect(desk.said).toEqual([`row ${third}`, `section ${third}`]);
  });

  test('the second button asks what a seat is', () => {
    desk.click(desk.at(third), { button: 'second' });
    expect(desk.said).toEqual([`explain ${third}`]);
  });

  test('the middle button moves the house, also from a seat', () => {
    const before = desk.at(third);
    desk.do('down', before, { button: 'middle' });
    desk.do('move', { x: before.x + 30, y: before.y + 9 });
    desk.do('up', { x: before.x + 30, y: before.y + 9 });
    expect(desk.at(third).x).toBeCloseTo(before.x + 30);
    expect(desk.said).toEqual([]);
  });

  test('a click beside all seats clears', () => {
    expect(seatAt({ house, camera: desk.camera, view }, ground, 0)).toBe(-1);
    desk.click(ground);
    expect(desk.said).toEqual(['clear']);
  });

  test('a drag on empty ground moves the house with the hand', () => {
    const before = desk.at(third);
    desk.do('down', ground);
    desk.do('move', { x: ground.x + 40, y: ground.y + 20 });
    desk.do('up', { x: ground.x + 50, y: ground.y + 20 });
    expect(desk.at(third).x).toBeCloseTo(before.x + 50);
    expect(desk.at(third).y).toBeCloseTo(before.y + 20);
    expect(desk.said).toEqual([]);
  });

  test('a drag from a seat paints along its row, curves included, and takes at the end', () => {
    desk.do('down', desk.at(first));
    desk.do('move', desk.at(third));
    expect(desk.previewed).toEqual([...seatsOfRow(house.rows, 6)].slice(0, 3));
    const below = desk.at(fourth);
    desk.do('move', { x: below.x, y: below.y + 15 });
    desk.do('up', { x: below.x, y: below.y + 15 });
    expect(desk.said).toEqual([`take ${[...seatsOfRow(house.rows, 6)].slice(0, 4).join(' ')} from ${first}`]);
    expect(desk.previewed).toEqual([]);
  });

  test('Esc gives painting up, and nothing is taken', () => {
    desk.do('down', desk.at(first));
    desk.do('move', desk.at(third));
    expect(desk.pointer.giveUp()).toBe(true);
    desk.do('up', desk.at(third));
    expect(desk.previewed).toEqual([]);
    expect(desk.said).toEqual([]);
    expect(desk.pointer.giveUp()).toBe(false);
  });

  test('Esc puts a dragged house back', () => {
    const before = desk.camera;
    desk.do('down', ground);
    desk.do('move', { x: ground.x + 40, y: ground.y + 20 });
    desk.pointer.giveUp();
    expect(desk.camera.x).toBeCloseTo(before.x);
    expect(desk.camera.y).toBeCloseTo(before.y);
  });

  test('one finger drags even from a seat, and a tap chooses', () => {
    desk.camera = { ...desk.camera, scale: 80 };
    const before = desk.at(third);
    desk.do('down', before, finger);
    desk.do('move', { x: before.x + 60, y: before.y }, finger);
    desk.do('up', { x: before.x + 60, y: before.y }, finger);
    expect(desk.at(third).x).toBeCloseTo(before.x + 60);
    desk.click(desk.at(third), finger);
    expect(desk.said).toEqual([`choose ${third}`]);
  });

  test('a tap on seats that are smaller than a fingertip goes nearer first', () => {
    desk.camera = { ...desk.camera, scale: 20 };
    desk.click(desk.at(third), finger);
    expect(desk.said).toEqual([]);
    expect(house.side * desk.camera.scale).toBeGreaterThan(24);
    desk.click(desk.at(third), finger);
    expect(desk.said).toEqual([`choose ${third}`]);
  });

  test('two fingers zoom where they are, and one left over drags', () => {
    desk.do('down', { x: 300, y: 200 }, finger);
    desk.do('down', { x: 400, y: 200 }, { ...finger, id: 2 });
    const scale = desk.camera.scale;
    desk.do('move', { x: 450, y: 200 }, { ...finger, id: 2 });
    expect(desk.camera.scale / scale).toBeCloseTo(1.5);
    desk.do('up', { x: 450, y: 200 }, { ...finger, id: 2 });
    const before = desk.at(third);
    desk.do('move', { x: 310, y: 200 }, finger);
    expect(desk.at(third).x).toBeCloseTo(before.x + 10);
    desk.do('up', { x: 310, y: 200 }, finger);
    expect(desk.said).toEqual([]);
  });

  test('Esc puts back what two fingers did, also after one of them left', () => {
    const before = desk.camera;
    desk.do('down', { x: 300, y: 200 }, finger);
    desk.do('move', { x: 330, y: 200 }, finger);
    desk.do('down', { x: 400, y: 200 }, { ...finger, id: 2 });
    desk.do('move', { x: 450, y: 220 }, { ...finger, id: 2 });
    desk.do('up', { x: 330, y: 200 }, finger);
    desk.do('move', { x: 470, y: 260 }, { ...finger, id: 2 });
    expect(desk.camera).not.toEqual(before);
    expect(desk.pointer.giveUp()).toBe(true);
    expect(desk.camera).toEqual(before);
  });

  test('a pinch the system takes away leaves no trace, and a third finger means nothing', () => {
    const before = desk.camera;
    desk.do('down', { x: 300, y: 200 }, finger);
    desk.do('down', { x: 400, y: 200 }, { ...finger, id: 2 });
    desk.do('down', { x: 500, y: 300 }, { ...finger, id: 3 });
    desk.do('move', { x: 600, y: 400 }, { ...finger, id: 3 });
    expect(desk.camera).toEqual(before);
    desk.do('move', { x: 480, y: 200 }, { ...finger, id: 2 });
    expect(desk.camera).not.toEqual(before);
    desk.do('cancel', { x: 480, y: 200 }, { ...finger, id: 2 });
    expect(desk.camera).toEqual(before);
    expect(desk.pointer.giveUp()).toBe(false);
  });

  test('a finger that rests asks, and chooses nothing', () => {
    const place = desk.at(third);
    desk.do('down', place, finger);
    desk.pointer.rest({ kind: 'down', id: 1, button: 'main', shift: false, mod: false, ...finger, ...place });
    desk.do('up', place, finger);
    expect(desk.said).toEqual([`explain ${third}`]);
  });
});

describe('a rectangle', () => {
  /** From ground a little left above one seat to right below another. */
  const around = (from: number, to: number) => {
    const [a, b] = [desk.at(from), desk.at(to)];
    const reach = (house.pitch * desk.camera.scale) / 2;
    return [
      { x: Math.min(a.x, b.x) - reach, y: Math.min(a.y, b.y) - reach },
      { x: Math.max(a.x, b.x) + reach, y: Math.max(a.y, b.y) + reach },
    ] as const;
  };
  const expected = (from: Point, to: Point) =>
    seatsInBox(house, {
      left: toHouse(desk.camera, view, from).x,
      top: toHouse(desk.camera, view, from).y,
      right: toHouse(desk.camera, view, to).x,
      bottom: toHouse(desk.camera, view, to).y,
    });

  test('is drawn with Shift from the ground, in any direction, and takes what is in it', () => {
    const [start, end] = [ground, { x: 700, y: 400 }];
    const seats = expected(start, end);
    expect(seats.length).toBeGreaterThan(3);
    desk.do('down', start, { shift: true });
    desk.do('move', end);
    expect(desk.drag?.frame).toEqual({ left: 410, top: 3, right: 700, bottom: 400 });
    expect(desk.previewed).toEqual(seats);
    desk.do('up', end);
    expect(desk.said).toEqual([`take ${seats.join(' ')}`]);
    expect(desk.drag).toBeNull();
  });

  test('is drawn with the tool from anywhere, also by a finger and from a seat', () => {
    desk.tool = 'rectangle';
    const [start, end] = around(first, third);
    desk.do('down', end, finger);
    desk.do('move', start, finger);
    desk.do('up', start, finger);
    expect(desk.said).toEqual([`take ${expected(start, end).join(' ')}`]);
    desk.said = [];
    desk.do('down', desk.at(first));
    desk.do('move', end);
    expect(desk.drag?.frame).not.toBeNull();
    desk.do('up', end);
    expect(desk.said).toHaveLength(1);
  });

  test('leaves a click a click', () => {
    desk.tool = 'rectangle';
    desk.click(desk.at(third));
    expect(desk.said).toEqual([`choose ${third}`]);
  });

  test.each([
    ['Esc', () => desk.pointer.giveUp()],
    ['the system', () => desk.do('cancel', { x: 700, y: 400 })],
  ])('is given up by %s, and nothing is taken', (_, end) => {
    const before = desk.camera;
    desk.do('down', ground, { shift: true });
    desk.do('move', { x: 700, y: 400 });
    end();
    desk.do('up', { x: 700, y: 400 });
    expect(desk.drag).toBeNull();
    expect(desk.said).toEqual([]);
    expect(desk.camera).toEqual(before);
  });

  test('becomes a pinch when a second finger comes', () => {
    desk.tool = 'rectangle';
    desk.do('down', { x: 300, y: 200 }, finger);
    desk.do('move', { x: 340, y: 240 }, finger);
    const { scale } = desk.camera;
    desk.do('down', { x: 400, y: 200 }, { ...finger, id: 2 });
    expect(desk.drag).toBeNull();
    desk.do('move', { x: 500, y: 200 }, { ...finger, id: 2 });
    expect(desk.camera.scale).toBeGreaterThan(scale);
    desk.do('up', { x: 500, y: 200 }, { ...finger, id: 2 });
    desk.do('up', { x: 340, y: 240 }, finger);
    expect(desk.said).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyPlan, planDocument, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { makePlan } from '../../../../shared/domain/plan/generators/make-plan';
import { copy, paste, remove, repeat } from './copying';
import { beginHistory, redo, stepTo, undo } from './history';
import { addArea, addCaption, addShape, addTable, cornersOfBox } from './making';
import {
  addSection,
  addZone,
  aisleAfter,
  changeZone,
  nameRows,
  relabel,
  removeZone,
  renumber,
  setAisleAfter,
  setKind,
  setSection,
  setStepFree,
  setZone,
} from './marking';
import { align, distribute, mirror, moveBy, turnBy } from './moving';
import { everything, seatsChosen, stillThere } from './parts';
import { flatten, pickAt, pickIn, seatsUnder } from './picking';
import { addRow, nameAfter, reshape, resize, respace } from './rows';

/** Three straight rows of ten, A to C. */
function smallHouse(): { plan: PlanDocument; ids: string[] } {
  let plan = emptyPlan('Hall');
  const ids: string[] = [];
  for (const y of [3, 4, 5]) {
    const made = addRow(plan, { from: { x: 0, y }, to: { x: 4.95, y }, bulge: 0 });
    plan = made.plan;
    ids.push(made.id);
  }
  return { plan, ids };
}

const numbersIn = (plan: PlanDocument, row = 0) => plan.rows[row]?.seats.map(({ number }) => number);
const all = (plan: PlanDocument) => everything(plan);

describe('making', () => {
  it('draws rows with as many seats as fit, numbered and named on from the row before', () => {
    const { plan } = smallHouse();
    expect(plan.rows.map(({ name, seats }) => [name, seats.length])).toEqual([
      ['A', 10],
      ['B', 10],
      ['C', 10],
    ]);
    expect(numbersIn(plan)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(planDocument.safeParse(plan).success).toBe(true);
  });

  it('turns a row drawn from right to left around, so that its left end comes first', () => {
    const { plan } = addRow(emptyPlan('Hall'), { from: { x: 5, y: 3 }, to: { x: 0, y: 3 }, bulge: -1 });
    const [row] = plan.rows;
    expect(row?.seats[0]).toMatchObject({ x: 0, number: '1' });
    expect(row?.line?.bulge).toBe(1);
  });

  it('makes tables, areas, shapes and texts that the contract takes', () => {
    let plan = addTable(emptyPlan('Club'), { x: 0, y: 5 }, 'round', 6).plan;
    plan = addTable(plan, { x: 5, y: 5 }, 'rectangle', 5).plan;
    plan = addArea(plan, cornersOfBox({ left: 0, right: 10, top: 10, bottom: 14 }), 'Standing').plan;
    plan = addShape(plan, { left: -2, right: 2, top: 20, bottom: 21 }, 'rectangle', 'furniture').plan;
    plan = addCaption(plan, { x: 0, y: 22 }, 'Bar').plan;
    expect(planDocument.safeParse(plan).success).toBe(true);
    expect(plan.areas[0]?.capacity).toBe(100);
    expect(plan.tables[0]?.seats).toHaveLength(6);
  });
});

describe('moving', () => {
  it('moves a row with its line and leaves the others as they were, the very same', () => {
    const { plan, ids } = smallHouse();
    const moved = moveBy(plan, new Set([ids[1] ?? '']), { x: 1, y: 0.5 });
    expect(moved.rows[1]?.seats[0]).toMatchObject({ x: 1, y: 4.5 });
    expect(moved.rows[1]?.line?.from).toEqual({ x: 1, y: 4.5 });
    expect(moved.rows[0]).toBe(plan.rows[0]);
    expect(moved.shapes).toBe(plan.shapes);
  });

  it('frees a row from its line when one seat of it is moved', () => {
    const { plan } = smallHouse();
    const seat = plan.rows[0]?.seats[3]?.id ?? '';
    const moved = moveBy(plan, new Set([seat]), { x: 0, y: -0.3 });
    expect(moved.rows[0]?.line).toBeUndefined();
    expect(moved.rows[0]?.seats[3]?.y).toBe(2.7);
    expect(moved.rows[0]?.seats[4]).toBe(plan.rows[0]?.seats[4]);
  });

  it('turns back to where it was after four quarters', () => {
    const { plan } = smallHouse();
    let turning = plan;
    for (let quarter = 0; quarter < 4; quarter += 1) turning = turnBy(turning, all(plan), 90);
    for (const [index, seat] of (turning.rows[0]?.seats ?? []).entries()) {
      expect(seat.x).toBeCloseTo(plan.rows[0]?.seats[index]?.x ?? 0, 2);
      expect(seat.y).toBeCloseTo(plan.rows[0]?.seats[index]?.y ?? 0, 2);
    }
  });

  it('mirrors a row so that seats keep their numbers and still stand from left to right', () => {
    const { plan, ids } = smallHouse();
    const aisled = setAisleAfter(plan, plan.rows[0]?.seats[2]?.id ?? '', true);
    const mirrored = mirror(aisled, new Set(ids), 'sideways');
    expect(numbersIn(mirrored)).toEqual(['10', '9', '8', '7', '6', '5', '4', '3', '2', '1']);
    const xs = mirrored.rows[0]?.seats.map(({ x }) => x) ?? [];
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(aisleAfter(mirrored, mirrored.rows[0]?.seats[6]?.id ?? '')).toBe(true);
    expect(mirrored.rows[0]?.numbering?.from).toBe('right');
  });

  it('mirrors a mirrored house into itself', () => {
    const plan = makePlan({ kind: 'theatre', name: 'T', capacity: 200 });
    const twice = mirror(mirror(plan, all(plan), 'sideways'), all(plan), 'sideways');
    expect(flatten(twice).seats.map(({ id, number }) => [id, number])).toEqual(
      flatten(plan).seats.map(({ id, number }) => [id, number]),
    );
  });

  it('aligns left edges and spreads evenly', () => {
    const { plan, ids } = smallHouse();
    const shifted = moveBy(plan, new Set([ids[1] ?? '']), { x: 0.7, y: 0.3 });
    const chosen = new Set(ids);
    expect(align(shifted, chosen, 'left').rows.map(({ seats }) => seats[0]?.x)).toEqual([0, 0, 0]);
    expect(distribute(shifted, chosen, 'y').rows.map(({ seats }) => seats[0]?.y)).toEqual([3, 4, 5]);
  });
});

describe('rows', () => {
  it('gives a row more seats between the same ends; who was there keeps id and gets its number', () => {
    const { plan, ids } = smallHouse();
    const wider = resize(plan, new Set([ids[0] ?? '']), 12);
    expect(wider.rows[0]?.seats).toHaveLength(12);
    expect(wider.rows[0]?.seats[4]?.id).toBe(plan.rows[0]?.seats[4]?.id);
    expect(wider.rows[0]?.seats.at(-1)).toMatchObject({ x: 4.95, number: '12' });
  });

  it('curves rows and spreads them to a distance', () => {
    const { plan, ids } = smallHouse();
    const chosen = new Set([ids[0] ?? '']);
    const curved = reshape(plan, chosen, (line) => ({ ...line, bulge: 0.5 }));
    expect(curved.rows[0]?.seats[0]?.y).toBe(3);
    expect(Math.max(...(curved.rows[0]?.seats.map(({ y }) => y) ?? []))).toBeGreaterThan(3.4);
    const wide = respace(plan, chosen, 0.6);
    const [first, second] = wide.rows[0]?.seats ?? [];
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(0.6, 3);
  });

  it.each([
    ['A', 'B'],
    ['H', 'J'],
    ['N', 'P'],
    ['Z', 'AA'],
    ['7', '8'],
    ['Box', 'Box 2'],
    ['Box 2', 'Box 3'],
  ])('names the row after %s %s', (name, after) => expect(nameAfter(name)).toBe(after));
});

describe('numbers, zones and kinds', () => {
  it('numbers from the middle with the odd numbers on the left', () => {
    const { plan, ids } = smallHouse();
    const scheme = { from: 'middle', series: 'all', signs: 'numbers', start: 1 } as const;
    expect(numbersIn(renumber(plan, new Set(ids), scheme, 'each'))).toEqual([
      '9',
      '7',
      '5',
      '3',
      '1',
      '2',
      '4',
      '6',
      '8',
      '10',
    ]);
  });

  it('numbers through, from row to row, and no seat changes its id', () => {
    const { plan, ids } = smallHouse();
    const scheme = { from: 'left', series: 'all', signs: 'numbers', start: 1 } as const;
    const through = renumber(plan, new Set(ids), scheme, 'through');
    expect(numbersIn(through, 1)?.[0]).toBe('11');
    expect(numbersIn(through, 2)?.at(-1)).toBe('30');
    expect(flatten(through).seats.map(({ id }) => id)).toEqual(flatten(plan).seats.map(({ id }) => id));
  });

  it('names rows one after the other', () => {
    const { plan, ids } = smallHouse();
    expect(nameRows(plan, new Set(ids), 'H').rows.map(({ name }) => name)).toEqual(['H', 'J', 'K']);
  });

  it('corrects a label and makes it of row and number again', () => {
    const { plan } = smallHouse();
    const id = plan.rows[0]?.seats[0]?.id ?? '';
    const corrected = relabel(plan, id, { label: 'Royal 1' });
    expect(corrected.rows[0]?.seats[0]).toMatchObject({ id, label: 'Royal 1' });
    expect(relabel(corrected, id, { label: '' }).rows[0]?.seats[0]?.label).toBeUndefined();
  });

  it('zones, kinds and step-free ways are set and taken away', () => {
    const { plan, ids } = smallHouse();
    const zoned = addZone(plan);
    expect(zoned.zones.map(({ code, colour }) => [code, colour])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    const chosen = new Set([ids[2] ?? '']);
    const painted = setStepFree(setKind(setZone(zoned, chosen, 'B'), chosen, 'wheelchair'), chosen, true);
    expect(painted.rows[2]?.seats[0]).toMatchObject({ zone: 'B', kind: 'wheelchair', stepFree: true });
    expect(changeZone(painted, 'B', { code: 'VIP' }).rows[2]?.seats[0]?.zone).toBe('VIP');
    expect(removeZone(painted, 'B').rows[2]?.seats[0]?.zone).toBeUndefined();
    expect(setKind(painted, chosen, 'standard').rows[2]?.seats[0]?.kind).toBeUndefined();
    expect(planDocument.safeParse(painted).success).toBe(true);
  });

  it('keeps no word about an aisle that the distance says anyway', () => {
    const { plan } = smallHouse();
    const id = plan.rows[0]?.seats[4]?.id ?? '';
    const aisled = setAisleAfter(plan, id, true);
    expect(aisled.rows[0]?.seats[4]?.aisleAfter).toBe(true);
    expect(setAisleAfter(aisled, id, false).rows[0]?.seats[4]).not.toHaveProperty('aisleAfter');
  });

  it('moves rows into a section of their own', () => {
    const { plan, ids } = smallHouse();
    const made = addSection(plan, 'Balcony');
    const moved = setSection(made.plan, new Set([ids[2] ?? '']), made.id);
    expect(moved.rows.map(({ section }) => section)).toEqual(['house', 'house', made.id]);
  });
});

describe('copying', () => {
  it('pastes with ids of its own and the next free row names', () => {
    const { plan, ids } = smallHouse();
    const clipping = copy(plan, new Set(ids.slice(0, 2)));
    if (!clipping) throw new Error('nothing copied');
    const pasted = paste(plan, clipping, { x: 0, y: 5 });
    expect(pasted.plan.rows.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const seatIds = flatten(pasted.plan).seats.map(({ id }) => id);
    expect(new Set(seatIds).size).toBe(seatIds.length);
    expect(pasted.chosen.size).toBe(2);
  });

  it('repeats a row nineteen times into a house of twenty rows', () => {
    const { plan, id } = addRow(emptyPlan('Hall'), { from: { x: 0, y: 3 }, to: { x: 10, y: 3 }, bulge: 0 });
    const many = repeat(plan, new Set([id]), 19, { x: 0, y: 0.9 });
    expect(many.plan.rows).toHaveLength(20);
    expect(many.plan.rows.at(-1)).toMatchObject({ name: 'V' });
    expect(many.plan.rows.at(-1)?.seats[0]?.y).toBeCloseTo(3 + 19 * 0.9, 3);
  });

  it('takes seats out of a row; the others stay where they stand, an empty row goes', () => {
    const { plan, ids } = smallHouse();
    const [first, second] = plan.rows[0]?.seats ?? [];
    const thinner = remove(plan, new Set([first?.id ?? '', ids[1] ?? ''])).plan;
    expect(thinner.rows).toHaveLength(2);
    expect(thinner.rows[0]?.seats[0]).toBe(second);
    expect(thinner.rows[0]?.line).toBeUndefined();
    const emptied = remove(plan, new Set(plan.rows[0]?.seats.map(({ id }) => id))).plan;
    expect(emptied.rows.map(({ name }) => name)).toEqual(['B', 'C']);
  });
});

describe('pointing', () => {
  it('finds rows, single seats, shapes and empty ground', () => {
    const { plan, ids } = smallHouse();
    const flat = flatten(plan);
    expect(pickAt(flat, { x: 0.1, y: 3.05 }, 'whole', 0)).toBe(ids[0]);
    expect(pickAt(flat, { x: 0.1, y: 3.05 }, 'seat', 0)).toBe(plan.rows[0]?.seats[0]?.id);
    expect(pickAt(flat, { x: 0, y: -2 }, 'whole', 0)).toBe('stage');
    expect(pickAt(flat, { x: 40, y: 40 }, 'whole', 0)).toBeNull();
  });

  it('chooses in a rectangle and under a brush', () => {
    const { plan, ids } = smallHouse();
    const flat = flatten(plan);
    const box = { left: -1, right: 1, top: 2.5, bottom: 4.5 };
    expect([...pickIn(flat, box, 'whole')].sort()).toEqual(ids.slice(0, 2).sort());
    expect(pickIn(flat, box, 'seat').size).toBe(4);
    expect(seatsUnder(flat, { x: 0, y: 3 }, 0.6).size).toBe(2);
  });
});

describe('undo and redo', () => {
  it('go back and forth without limit, and typing is one step', () => {
    let history = beginHistory(0);
    for (let step = 1; step <= 5_000; step += 1) history = stepTo(history, step);
    history = stepTo(stepTo(history, 6_000, 'name'), 6_001, 'name');
    for (let step = 0; step < 5_001; step += 1) history = undo(history);
    expect(history.present).toBe(0);
    for (let step = 0; step < 5_001; step += 1) history = redo(history);
    expect(history.present).toBe(6_001);
    expect(redo(history)).toBe(history);
  });

  it('forgets what was chosen and is no longer there', () => {
    const { plan, ids } = smallHouse();
    const thinner = remove(plan, new Set([ids[0] ?? ''])).plan;
    expect([...stillThere(thinner, new Set(ids))]).toEqual(ids.slice(1));
    expect(seatsChosen(thinner, new Set(ids))).toHaveLength(20);
  });
});

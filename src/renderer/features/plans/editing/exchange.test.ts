import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportPretix } from '../../../../shared/domain/plan/exchange/pretix-export';
import { importPretix } from '../../../../shared/domain/plan/exchange/pretix-import';
import { makePlan } from '../../../../shared/domain/plan/generators/make-plan';
import { emptyPlan, planDocument, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { seatKinds } from '../../../../shared/domain/seat-kind';
import { setAisles } from './aisles';
import { remove, repeat } from './copying';
import { addArea, addCaption, addPolygon, addShape, addTable } from './making';
import {
  addSection,
  addZone,
  changeSection,
  changeZone,
  nameRows,
  relabel,
  renumber,
  setAisleAfter,
  setKind,
  setSection,
  setStepFree,
  setZone,
} from './marking';
import { align, mirror, moveBy, turnBy } from './moving';
import { everything, type Chosen } from './parts';
import { addRow, reshape, resize } from './rows';

/** One thing that somebody does in the designer, with what the dice say: whole numbers to choose by, and words. */
type Dice = { what: number; pick: number; a: number; b: number; text: string };
type Doing = (plan: PlanDocument, dice: Dice) => PlanDocument;

const rowsAndTables = ({ rows, tables }: PlanDocument) => [...rows, ...tables];
const holderBy = (plan: PlanDocument, pick: number) => {
  const all = rowsAndTables(plan);
  return all[pick % Math.max(1, all.length)];
};
const seatBy = (plan: PlanDocument, { pick, a }: Dice) => {
  const seats = holderBy(plan, pick)?.seats ?? [];
  return seats[a % Math.max(1, seats.length)];
};
const holder = (plan: PlanDocument, { pick }: Dice): Chosen => new Set([holderBy(plan, pick)?.id ?? '']);
const seat = (plan: PlanDocument, dice: Dice): Chosen => new Set([seatBy(plan, dice)?.id ?? '']);
const zoneBy = ({ zones }: PlanDocument, pick: number) => zones[pick % Math.max(1, zones.length)];
const triangle = ({ a, b }: Dice) => [
  { x: a / 7, y: b / 3 },
  { x: a / 7 + 5, y: b / 3 },
  { x: a / 7 + 2, y: b / 3 + 4.5 },
];

const doings: readonly Doing[] = [
  (plan, { a, b }) =>
    addRow(plan, { from: { x: a / 3, y: b / 3 }, to: { x: a / 3 + 4, y: b / 3 + 1 }, bulge: (a % 5) / 4 })
      .plan,
  (plan, { a, b, pick }) =>
    addTable(plan, { x: a / 3, y: b / 3 }, pick % 2 ? 'round' : 'rectangle', 1 + (a % 9)).plan,
  (plan, dice) => addArea(plan, triangle(dice), dice.text || 'Pit').plan,
  (plan, dice) => addPolygon(plan, triangle(dice)).plan,
  (plan, { a, b, pick }) => {
    const box = { left: a / 3, right: a / 3 + 2.5, top: b / 3, bottom: b / 3 + 1 };
    return addShape(plan, box, pick % 2 ? 'rectangle' : 'ellipse', pick % 3 ? 'wall' : 'other').plan;
  },
  (plan, { a, b, text }) => addCaption(plan, { x: a / 3, y: b / 3 }, text || 'Bar').plan,
  (plan) => (plan.zones.length < 20 ? addZone(plan) : plan),
  (plan, { pick, a, text }) => {
    const zone = zoneBy(plan, pick);
    return zone ? changeZone(plan, zone.code, { name: text.trim() || zone.code, colour: 1 + (a % 6) }) : plan;
  },
  (plan, dice) => {
    const zone = zoneBy(plan, dice.a);
    return zone ? setZone(plan, holder(plan, dice), zone.code) : plan;
  },
  (plan, dice) => {
    const { plan: after, id } = addSection(plan, dice.text);
    return setSection(changeSection(after, id, { prefix: dice.text.slice(0, 5) }), holder(plan, dice), id);
  },
  (plan, dice) => setKind(plan, seat(plan, dice), seatKinds[dice.b % seatKinds.length] ?? 'standard'),
  (plan, dice) => setStepFree(plan, holder(plan, dice), dice.a % 2 === 0),
  (plan, dice) => setAisleAfter(plan, seatBy(plan, dice)?.id ?? '', dice.b % 2 === 0),
  (plan, dice) => relabel(plan, seatBy(plan, dice)?.id ?? '', { label: dice.text }),
  (plan, dice) => setAisles(plan, holder(plan, dice), [2, 4], 1.2),
  (plan, dice) => nameRows(plan, holder(plan, dice), dice.text),
  (plan, dice) =>
    renumber(
      plan,
      everything(plan),
      {
        from: (['left', 'right', 'middle'] as const)[dice.a % 3] ?? 'left',
        series: (['all', 'odd', 'even'] as const)[dice.b % 3] ?? 'all',
        signs: dice.pick % 2 ? 'letters' : 'numbers',
        start: dice.b % 40,
        skip: [13],
      },
      dice.a % 2 ? 'each' : 'through',
    ),
  (plan, dice) => moveBy(plan, holder(plan, dice), { x: dice.a / 3, y: dice.b / 7 }),
  (plan, dice) => turnBy(plan, everything(plan), dice.a - 50),
  (plan, dice) => mirror(plan, everything(plan), dice.a % 2 ? 'sideways' : 'depth'),
  (plan) => align(plan, everything(plan), 'middle'),
  (plan, dice) => reshape(plan, holder(plan, dice), (line) => ({ ...line, bulge: dice.a / 30 })),
  (plan, dice) => resize(plan, holder(plan, dice), 1 + (dice.a % 14)),
  (plan, dice) => repeat(plan, holder(plan, dice), 1 + (dice.b % 2), { x: 0, y: 0.9 }).plan,
  (plan, dice) => remove(plan, dice.a % 3 ? seat(plan, dice) : holder(plan, dice)).plan,
];

const whole = fc.integer({ min: 0, max: 100 });
const text = fc.constantFrom(
  '',
  'A',
  'a',
  'Stalls',
  'Balkon é',
  ' 7 ',
  'Row "1"',
  'Loge/2',
  'Panggung',
  '%s',
);
const dice: fc.Arbitrary<Dice> = fc.record({
  what: fc.integer({ min: 0, max: doings.length - 1 }),
  pick: whole,
  a: whole,
  b: whole,
  text,
});
const beginning = fc.constantFrom<() => PlanDocument>(
  () => emptyPlan('Hall'),
  () => makePlan({ kind: 'theatre', name: 'Teater', capacity: 60, balconies: 1 }),
  () => makePlan({ kind: 'club', name: 'Klub', capacity: 40 }),
);

/** A plan as somebody might leave it after so many steps; every step leaves one that may be kept. */
function drawn(begin: () => PlanDocument, steps: readonly Dice[]): PlanDocument {
  const plan = steps.reduce((before, step) => doings[step.what]?.(before, step) ?? before, begin());
  // As it is kept: JSON knows no −0.
  return planDocument.parse(JSON.parse(JSON.stringify(plan)));
}

it('whatever is drawn here comes back from a pretix file as it was', () => {
  fc.assert(
    fc.property(beginning, fc.array(dice, { maxLength: 25 }), (begin, steps) => {
      const plan = drawn(begin, steps);
      const read = importPretix(exportPretix(plan));
      if (!read.ok) throw new Error(`${read.why}: ${JSON.stringify(read.faults.slice(0, 3))}`);
      const { carried: _, ...document } = read.document;
      expect(document).toEqual(plan);
      expect(read.notes).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

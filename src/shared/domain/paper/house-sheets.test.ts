import { expect, it } from 'vitest';
import { makePlan } from '../plan/generators/make-plan';
import { emptyPlan } from '../plan/plan-document';
import { codeOf } from '../seat-state';
import { houseSheets, type HouseSheetsInput } from './house-sheets';
import { paperOfPlan } from './paper-house';
import type { PaperWords } from './paper-legend';
import { measureHouse } from './paper-measures';
import { layOut } from './paper-sheets';

const words: PaperWords = {
  title: 'Hamlet <script>alert(1)</script>',
  facts: 'Tuesday',
  figures: '60 sold',
  asOf: 'As of now',
  stage: 'STAGE',
  heldLetter: 'H',
  zone: (place, free, seats) => `zone ${place} ${free}/${seats}`,
  state: (state, seats) => `${state} ${seats}`,
  kind: (kind, seats) => `${kind} ${seats}`,
  area: (place, free, places) => `area ${place} ${free}/${places}`,
  page: (n, of) => `sheet ${n} of ${of}`,
};
const theatre = makePlan({ kind: 'theatre', name: 'Teater', capacity: 2000, balconies: 2 });

function sheetsOf(part: Partial<HouseSheetsInput> = {}) {
  const house = paperOfPlan(theatre);
  return houseSheets({ house, now: null, words, paper: 'A4', spread: 'readable', ...part });
}

/** Heights of the letters in seats, in millimetres. */
function numberSizes(svg: string): number[] {
  return [...svg.matchAll(/font-size="([\d.]+)" text-anchor="middle"[^>]*>\d+</g)].map(([, size]) =>
    Number(size),
  );
}

it('shows every seat of a theatre of 2,000 in figures that can be read, overview first', () => {
  const { pages } = sheetsOf();
  expect(pages.length).toBeGreaterThan(2);
  const [, ...parts] = pages;
  const seats = parts.flatMap(numberSizes);
  expect(seats.length).toBeGreaterThanOrEqual(2000);
  // 1.3 mm are the figures of a wrist watch; smaller ones nobody reads at arm's length.
  expect(Math.min(...seats)).toBeGreaterThan(1.3);
  expect(pages.at(-1)).toContain(`sheet ${pages.length} of ${pages.length}`);
});

it('puts a small house on one sheet, and any house where one is asked for', () => {
  const house = paperOfPlan(makePlan({ kind: 'cinema', name: 'Studio', capacity: 150 }));
  expect(sheetsOf({ house }).pages).toHaveLength(1);
  expect(sheetsOf({ spread: 'one' }).pages).toHaveLength(1);
  expect(sheetsOf({ paper: 'A3' }).pages.length).toBeLessThan(sheetsOf().pages.length);
});

it('tells states by what is drawn, not by colour, and says only what is there', () => {
  const states = new Uint8Array(2000);
  const letters = new Uint8Array(2000);
  states.fill(codeOf('booked'), 0, 60);
  states[100] = codeOf('named_hold');
  letters[100] = 'Q'.charCodeAt(0);
  states[101] = codeOf('held');
  const [svg = ''] = sheetsOf({ spread: 'one', paper: 'A3', now: { states, letters } }).pages;
  expect(svg).toContain('booked 60');
  expect(svg).toContain('named_hold 1');
  expect(svg).toMatch(/font-weight="700">Q</);
  expect(svg).toMatch(/font-weight="700">H</);
  expect(svg).not.toContain('blocked');
  expect(svg).not.toContain('checked_in');
  expect(svg).toContain('zone 0 ');
});

it('writes what somebody typed as words, and holds nothing that runs or is fetched', () => {
  const plan = {
    ...emptyPlan('x'),
    captions: [{ id: 'c', text: '"><image href="http://elsewhere/">', x: 0, y: 0, size: 1, turn: 0 }],
  };
  const [svg = ''] = sheetsOf({ house: paperOfPlan(plan) }).pages;
  expect(svg).toContain('Hamlet &lt;script&gt;');
  expect(svg).not.toMatch(/<(script|image|foreignObject|a|use)\b/);
  expect(svg).not.toMatch(/\son\w+=/);
});

it('lays 100,000 seats out on no more than 65 sheets', () => {
  const house = paperOfPlan(makePlan({ kind: 'bowl', name: 'Bowl', capacity: 100_000 }));
  const sheets = layOut(measureHouse(house), { paper: 'A4', spread: 'readable', footHeight: () => 12 });
  expect(sheets.length).toBeLessThanOrEqual(65);
}, 30_000);

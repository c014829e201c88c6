import { expect, it } from 'vitest';
import { makePlan } from '../generators/make-plan';
import type { PlanDocument } from '../plan-document';
import { importCsv } from './csv-import';
import { importPlan } from './plan-import';

const plan = makePlan({ kind: 'cinema', name: 'Studio', capacity: 40 });
const good = JSON.stringify(plan);
const changed = (change: (copy: PlanDocument) => void) => {
  const copy = structuredClone(plan);
  change(copy);
  return JSON.stringify(copy);
};
const [first] = plan.rows;
if (first === undefined) throw new Error('a cinema has rows');

it('takes back what it wrote', () => {
  expect(importPlan(good)).toEqual({ ok: true, document: plan, notes: [] });
});

it.each([
  ['a seat that is there twice', changed(({ rows }) => rows[0]?.seats.push(...first.seats)), 'faulty'],
  ['a row that is there twice', changed(({ rows }) => rows.push({ ...first, seats: [] })), 'faulty'],
  [
    'a script as the name of a row',
    changed((made) => Object.assign(made.rows[0] ?? {}, { name: '<script>' })),
    'faulty',
  ],
  ['an address that runs', changed((made) => Object.assign(made, { name: 'javascript:alert(1)' })), 'faulty'],
  ['control characters', changed((made) => Object.assign(made, { name: 'a\u0000b' })), 'faulty'],
  ['NaN as a place', good.replace('"x":', '"x":NaN,"was":'), 'not_this_format'],
  ['a place beyond all numbers', good.replace(/"x":[-\d.]+/, '"x":1e999'), 'faulty'],
  ['a place without a number', good.replace(/"x":[-\d.]+/, '"x":null'), 'faulty'],
  ['a field that nobody knows', good.replace('"format"', '"onload":"x","format"'), 'faulty'],
  [
    'a picture that is a page',
    changed((made) =>
      Object.assign(made, {
        background: { picture: 'data:text/html;base64,PGI+', x: 0, y: 0, width: 9, turn: 0, opacity: 1 },
      }),
    ),
    'faulty',
  ],
  ['brackets without end', '['.repeat(1_000_000), 'too_deep'],
  ['a file larger than any plan', ' '.repeat(64_000_001), 'too_large'],
  [
    'standing room for a hundred million',
    changed((made) =>
      made.areas.push(
        ...Array.from({ length: 500 }, (_, index) => ({
          id: `area${index}`,
          name: 'Pit',
          kind: 'standing' as const,
          outline: [
            { x: 0, y: 0 },
            { x: 9, y: 0 },
            { x: 9, y: 9 },
          ],
          capacity: 200_000,
        })),
      ),
    ),
    'too_many_seats',
  ],
])('refuses %s', (_, text, why) => {
  expect(importPlan(text)).toMatchObject({ ok: false, why });
});

it('is not fooled by a prototype in a file', () => {
  const read = importPlan(good.replace('"format":1', '"__proto__":{"polluted":1},"format":1'));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(read.ok && Object.keys(read.document)).not.toContain('__proto__');
  expect(read).not.toHaveProperty('document.polluted');
});

it('says in plain words what is missing where', () => {
  expect(importPlan('{"rows":[{"id":7}]}')).toMatchObject({
    faults: expect.arrayContaining([
      { place: 'name', reason: 'is missing' },
      { place: 'rows[0].id', reason: 'expected text, got 7' },
    ]),
  });
});

it('names a seat of a list that is there twice as people do', () => {
  const lines = [2, 3].map((no) => ({ no, cells: { row: 'A', seat: '1' } }));
  expect(importCsv('Room', ['row', 'seat'], lines)).toMatchObject({
    faults: [{ reason: 'A/1 is there twice' }],
  });
});

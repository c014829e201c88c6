import { expect, it } from 'vitest';
import { emptyPlan, planDocument } from './plan-document';

const seat = { id: 's1', number: '1', x: 0, y: 3 };
const withSeat = (over: object) => ({
  ...emptyPlan('Hall'),
  rows: [{ id: 'r1', section: 'house', name: 'A', seats: [{ ...seat, ...over }] }],
});

it('takes a plan as it comes from nothing', () => {
  expect(planDocument.parse(emptyPlan('Hall'))).toEqual(emptyPlan('Hall'));
  expect(planDocument.safeParse(withSeat({})).success).toBe(true);
});

const circle: Record<string, unknown> = {};
circle.again = circle;

it.each([
  ['a place that is no number', { x: Number.NaN }],
  ['a place beyond all houses', { x: 1e9 }],
  ['a script as number', { number: '<script>alert(1)</script>' }],
  ['a script as id', { id: 'javascript:alert(1)' }],
  ['control characters', { number: '1\u0000' }],
  ['an empty id', { id: '' }],
  ['a field that nobody knows', { price: 3 }],
  ['carried things that point back at themselves', { carried: circle }],
  ['carried things without end', { carried: { all: Array.from({ length: 1_000 }, () => 1) } }],
  ['a carried prototype', { carried: JSON.parse('{"__proto__":{"polluted":true}}') as object }],
])('refuses %s', (_, over) => {
  expect(planDocument.safeParse(withSeat(over)).success).toBe(false);
});

import { expect, it } from 'vitest';
import { makePlan } from '../generators/make-plan';
import { exportSvg } from './svg-export';

it('draws every seat with its label and lets no text out of its place', () => {
  const plan = makePlan({ kind: 'club', name: 'A & "B"', capacity: 70 });
  const svg = exportSvg(plan);
  expect(svg.match(/<circle /g)).toHaveLength(42);
  expect(svg).toContain('<title>A &amp; &quot;B&quot;</title>');
  expect(svg).toContain('<title>T1-1</title>');
  expect(svg).not.toMatch(/NaN|undefined/);
  // The brackets of a well-formed drawing balance.
  expect(svg.match(/<g>/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
});

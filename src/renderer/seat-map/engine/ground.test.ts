import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../shared/domain/plan/generators/make-plan';
import { planRecipe } from '../../../shared/domain/plan/generators/plan-recipe';
import { planHouse } from '../../../shared/domain/plan/plan-house';
import type { SeatLayout } from '../../../shared/contract/seats';
import { eventId, planVersionId } from '../../../shared/domain/ids';
import { extentOf, groundOf, hasStage } from './ground';
import { houseOf } from './house';
import { houseFor } from './house-for-tests';
import { fillPolygon } from './raster/polygon';
import { freeInSections, sectionsOf } from './sections';

const planned = (kind: 'club' | 'theatre' | 'bowl', capacity: number) => {
  const plan = makePlan(planRecipe.parse({ kind, name: 'House', capacity }));
  const { ids: _, labels, ...places } = planHouse(plan);
  let end = 0;
  const layout: SeatLayout = {
    eventId: eventId.parse('01900000-0000-7000-8000-000000000001'),
    version: '1',
    ...places,
    labels: new TextEncoder().encode(labels.join('')),
    labelEnds: Uint32Array.from(labels, (label) => (end += label.length)),
    plan: {
      planVersionId: planVersionId.parse('01900000-0000-7000-8000-000000000002'),
      focal: plan.focal,
      kind: places.kind,
      stepFree: places.stepFree,
      area: places.area,
      left: places.left,
      right: places.right,
      areas: plan.areas,
      tables: plan.tables,
      shapes: plan.shapes,
      captions: plan.captions,
      colours: {},
    },
  };
  return houseOf(layout);
};

describe('what lies under the seats', () => {
  test('is nothing where there is no plan', () => {
    const house = houseFor(100);
    expect(groundOf(house)).toEqual([]);
    expect(hasStage(house)).toBe(false);
    expect(extentOf(house)).toEqual(house.bounds);
  });

  test('is the stage, the bar and the tables of a club', () => {
    const club = planned('club', 20);
    const roles = groundOf(club).map(({ role }) => role);
    expect(roles).toContain('stage');
    expect(roles.filter((role) => role === 'table')).toHaveLength(5);
    expect(hasStage(club)).toBe(true);
  });

  test('belongs to the house that is shown whole', () => {
    const club = planned('club', 20);
    expect(extentOf(club).top).toBeLessThan(club.bounds.top);
  });

  test('is filled inside and nowhere else', () => {
    const pixels = { data: new Uint32Array(100), width: 10, height: 10 };
    fillPolygon(pixels, Float64Array.of(2, 2, 7, 2, 7, 6, 2, 6), 9);
    const rows = Array.from({ length: 10 }, (_, y) => pixels.data.subarray(y * 10, y * 10 + 10).join(''));
    expect(rows[1]).toBe('0000000000');
    expect(rows[2]).toBe('0099999000');
    expect(rows[5]).toBe('0099999000');
    expect(rows[6]).toBe('0000000000');
  });

  test('is cut off at the edges of the picture', () => {
    const pixels = { data: new Uint32Array(16), width: 4, height: 4 };
    fillPolygon(pixels, Float64Array.of(-9, -9, 20, -9, 20, 20, -9, 20), 1);
    expect(pixels.data.every((pixel) => pixel === 1)).toBe(true);
  });
});

describe('sections from far', () => {
  test('are one where aisles only part their blocks, and every seat is counted', () => {
    const theatre = planned('theatre', 2000);
    const sections = sectionsOf(theatre);
    expect(new Set(sections.map(({ name }) => name)).size).toBe(sections.length);
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
  });

  test('know what is free of them', () => {
    const bowl = planned('bowl', 5000);
    const looks = new Uint8Array(5000).fill(1);
    for (let i = 0; i < 100; i++) looks[i] = 0;
    const free = freeInSections(bowl, looks, [true, false]);
    expect(free.reduce((sum, count) => sum + count, 0)).toBe(100);
  });
});

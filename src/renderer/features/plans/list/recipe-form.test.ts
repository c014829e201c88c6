import { describe, expect, it } from 'vitest';
import { planRecipe } from '../../../../shared/domain/plan/generators/plan-recipe';
import { isBeyond, kinds, limits, recipeOf, type Kind } from './recipe-form';

const houses = (['theatre', 'cinema', 'grid', 'club', 'bowl'] as const).flatMap((kind) =>
  kinds[kind].map((part) => ({ kind, part })),
);

describe('the limits on the page of a new plan are those of a recipe', () => {
  it.each(houses)('$kind: $part', ({ kind, part }) => {
    const { least, most } = limits[part];
    const isTaken = (value: number) =>
      planRecipe.safeParse(recipeOf(kind satisfies Kind, 'Hall', { capacity: 480, [part]: value })).success;
    expect([least - 1, least, most, most + 1].map(isTaken)).toEqual([false, true, true, false]);
    expect([least - 1, least, most, most + 1].map((value) => isBeyond(part, value))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

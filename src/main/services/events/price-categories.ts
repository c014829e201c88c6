import type { z } from 'zod';
import type { events } from '../../../shared/contract/events';
import type { MinorUnits } from '../../../shared/domain/money';
import { minorUnits } from '../../../shared/domain/money';
import { refuse } from '../../../shared/refusals/refusal';

/** A category as it is typed: its place in the list is its number. */
export type PriceCategory = NonNullable<z.output<typeof events.create.input>['priceCategories']>[number];

/**
 * The categories of a new event: those given, else one for the whole house. Refuses `price_categories_do_not_add_up`, and
 * `invalid_input` for a code that is there twice or for a price beside categories.
 */
export function categoriesOfNewEvent(input: {
  readonly capacity: number;
  readonly priceMinor?: MinorUnits | undefined;
  readonly priceCategories?: readonly PriceCategory[] | undefined;
}): readonly PriceCategory[] {
  const { capacity, priceMinor, priceCategories } = input;
  if (priceCategories === undefined)
    return [{ code: 'A', name: 'A', priceMinor: priceMinor ?? minorUnits.parse(0), seats: capacity }];
  if (priceMinor !== undefined) refuseOnePriceForMany();
  return checked(priceCategories, capacity);
}

/**
 * The categories after an edit. A new capacity without categories grows or cuts the house at its back, so the last categories follow
 * and no seat that stays gets another price. Refuses as for a new event.
 */
export function categoriesAfterEdit(
  current: readonly PriceCategory[],
  input: {
    readonly capacity: number;
    readonly priceMinor?: MinorUnits | undefined;
    readonly priceCategories?: readonly PriceCategory[] | undefined;
  },
): readonly PriceCategory[] {
  const { capacity, priceMinor, priceCategories } = input;
  if (priceCategories !== undefined) return categoriesOfNewEvent({ capacity, priceMinor, priceCategories });
  const fitted = fittedTo(capacity, current);
  if (priceMinor === undefined) return fitted;
  if (fitted.length > 1) refuseOnePriceForMany();
  return fitted.map((category) => ({ ...category, priceMinor }));
}

/** Whether two lists put every seat into the same category. */
export function haveSameSeats(some: readonly PriceCategory[], others: readonly PriceCategory[]): boolean {
  return some.length === others.length && some.every(({ seats }, index) => seats === others[index]?.seats);
}

/** Whether two lists are alike in every field. */
export function areSame(some: readonly PriceCategory[], others: readonly PriceCategory[]): boolean {
  return (
    haveSameSeats(some, others) &&
    some.every(({ code, name, priceMinor }, index) => {
      const other = others[index];
      return code === other?.code && name === other.name && priceMinor === other.priceMinor;
    })
  );
}

function fittedTo(capacity: number, current: readonly PriceCategory[]): PriceCategory[] {
  let left = capacity;
  const fitted: PriceCategory[] = [];
  for (const [index, category] of current.entries()) {
    const seats = index === current.length - 1 ? left : Math.min(left, category.seats);
    if (seats > 0) fitted.push({ ...category, seats });
    left -= seats;
  }
  return fitted;
}

function checked(categories: readonly PriceCategory[], capacity: number): readonly PriceCategory[] {
  const codes = categories.map(({ code }) => code.toLowerCase());
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice !== -1)
    refuse('invalid_input', {
      issues: [{ path: `priceCategories.${twice}.code`, reason: 'another category has this code' }],
    });
  const seats = categories.reduce((sum, category) => sum + category.seats, 0);
  if (seats !== capacity) refuse('price_categories_do_not_add_up', { capacity, seats });
  return categories;
}

function refuseOnePriceForMany(): never {
  refuse('invalid_input', {
    issues: [{ path: 'priceMinor', reason: 'this event has price categories: give each its price' }],
  });
}

import { describe, expect, test } from 'vitest';
import { allOperations } from '../ipc/named-operation';
import { exampleOf, listOperations, operationsAbout } from './operation-list';
import { helpOn } from './operation-help';

describe.each(allOperations().map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, operation) => {
    test('has an example that its schema takes', () => {
      expect(operation.input.safeParse(exampleOf(operation)).error).toBeUndefined();
    });

    test('can be listed alone and explained', () => {
      const { items, refusals } = listOperations(operationsAbout(name));
      expect(items.map(({ op }) => op)).toEqual([name]);
      expect(Object.keys(refusals).toSorted()).toEqual(items[0]?.refusals.toSorted());
      const help = helpOn(name);
      for (const field of Object.keys(operation.input.shape))
        expect(help).toMatch(new RegExp(`^  ${field}\\*?: `, 'm'));
    });
  },
);

test('a refusal is explained with where it comes from', () => {
  expect(helpOn('not_together')).toMatch(/^not_together: .*\nFrom: holds\.place, bookings\.create\n$/);
});

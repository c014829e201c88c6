import { expect, test } from 'vitest';
import { withPriceAdded, withPriceRemoved } from './price-list';
import { seatsOfPrices } from './rest-of-house';

const one = [{ code: 'A', name: '', seats: '', price: 150_000 }];
const seatsIn = (prices: { seats: string }[]) =>
  seatsOfPrices(
    481,
    prices.map((price) => price.seats),
  );

test('one more price takes half of what the last one had, under the next letter', () => {
  const two = withPriceAdded(one, 481);
  expect(two.map((price) => price.code)).toEqual(['A', 'B']);
  expect(seatsIn(two)).toEqual([241, 240]);
  const three = withPriceAdded(two, 481);
  expect(three.map((price) => price.code)).toEqual(['A', 'B', 'C']);
  expect(seatsIn(three)).toEqual([241, 120, 120]);
});

test('the seats of a price that goes fall to the last one', () => {
  expect(seatsIn(withPriceRemoved(withPriceAdded(withPriceAdded(one, 481), 481), 0))).toEqual([120, 361]);
});

test('a letter that is free again is used again', () => {
  const two = withPriceRemoved(withPriceAdded(withPriceAdded(one, 481), 481), 1);
  expect(withPriceAdded(two, 481).map((price) => price.code)).toEqual(['A', 'C', 'B']);
});

test('without a number of seats nothing is divided', () => {
  expect(withPriceAdded(one, null).map((price) => price.seats)).toEqual(['', '']);
});

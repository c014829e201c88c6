/** The price of every seat, as the house is filled from the front: 1 for the first price, 2 for the second … */
export function categoriesOfSeats(
  capacity: number,
  seatsOfPrices: readonly number[],
): Uint8Array<ArrayBuffer> {
  const categories = new Uint8Array(capacity).fill(Math.max(1, seatsOfPrices.length));
  let next = 0;
  seatsOfPrices.slice(0, -1).forEach((seats, place) => {
    const end = Math.min(capacity, next + Math.max(0, seats));
    categories.fill(place + 1, next, end);
    next = end;
  });
  return categories;
}

/** States for a house of another size: seats that come are free, seats that go are not drawn. */
export function statesFor(capacity: number, states: Uint8Array): Uint8Array {
  const fitted = new Uint8Array(capacity);
  fitted.set(states.subarray(0, capacity));
  return fitted;
}

import { expect, test } from 'vitest';
import { openLine } from './order-line';

/** A line whose groups are answered, or fail, when the test says so. */
function aLine(largest: number) {
  const sent: { orders: readonly string[]; answer: () => void; fail: (why: Error) => void }[] = [];
  const ask = openLine<string, string>({
    largest,
    goesWith: (before, order) => before[0] === order[0],
    send: (orders) =>
      new Promise((resolve, reject) => {
        sent.push({
          orders,
          answer: () => resolve(orders.map((order) => order.toUpperCase())),
          fail: reject,
        });
      }),
  });
  return { ask, sent, groups: () => sent.map(({ orders }) => orders) };
}

test('sends the first by itself, and what waited meanwhile together, in its order and no more than go', async () => {
  const { ask, sent, groups } = aLine(3);
  const replies = ['a1', 'a2', 'a3', 'a4', 'a5', 'b6', 'a7'].map(ask);
  expect(groups()).toEqual([['a1']]);
  for (let group = 0; group < 5; group += 1) {
    sent[group]?.answer();
    await replies[[0, 3, 4, 5, 6][group] ?? 0];
  }
  expect(groups()).toEqual([['a1'], ['a2', 'a3', 'a4'], ['a5'], ['b6'], ['a7']]);
  expect(await Promise.all(replies)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'B6', 'A7']);
});

test('a group that fails fails for each of its orders, and the line goes on', async () => {
  const { ask, sent, groups } = aLine(9);
  const [first, second, third] = ['a1', 'a2', 'a3'].map(ask);
  sent[0]?.answer();
  expect(await first).toBe('A1');
  const failed = new Error('the cable was cut');
  const told = Promise.allSettled([second, third]);
  sent[1]?.fail(failed);
  expect(await told).toEqual([
    { status: 'rejected', reason: failed },
    { status: 'rejected', reason: failed },
  ]);
  const next = ask('a4');
  sent[2]?.answer();
  expect(await next).toBe('A4');
  expect(groups()).toEqual([['a1'], ['a2', 'a3'], ['a4']]);
});

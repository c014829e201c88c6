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

/** What is sent goes at the end of a turn of the event loop. */
const endOfTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

test('sends what is asked for in one turn together, and then what waited, in its order and no more than go', async () => {
  const { ask, sent, groups } = aLine(3);
  const ahead = ['a1', 'a2'].map(ask);
  expect(groups()).toEqual([]);
  await endOfTurn();
  const replies = ['a3', 'a4', 'a5', 'a6', 'b7', 'a8'].map(ask);
  await endOfTurn();
  expect(groups()).toEqual([['a1', 'a2']]);
  for (let group = 0; group < 5; group += 1) {
    sent[group]?.answer();
    await endOfTurn();
    await endOfTurn();
  }
  expect(groups()).toEqual([['a1', 'a2'], ['a3', 'a4', 'a5'], ['a6'], ['b7'], ['a8']]);
  expect(await Promise.all(ahead)).toEqual(['A1', 'A2']);
  expect(await Promise.all(replies)).toEqual(['A3', 'A4', 'A5', 'A6', 'B7', 'A8']);
});

test('whoever asks again when he is answered goes with those who waited', async () => {
  const { ask, sent, groups } = aLine(9);
  const again = ask('a1').then(() => ask('a4'));
  await endOfTurn();
  void ask('a2');
  void ask('a3');
  sent[0]?.answer();
  await endOfTurn();
  await endOfTurn();
  expect(groups()).toEqual([['a1'], ['a2', 'a3', 'a4']]);
  sent[1]?.answer();
  expect(await again).toBe('A4');
});

test('a group that fails fails for each of its orders, and the line goes on', async () => {
  const { ask, sent, groups } = aLine(9);
  const replies = ['a1', 'a2'].map(ask);
  await endOfTurn();
  const failed = new Error('the cable was cut');
  const told = Promise.allSettled(replies);
  sent[0]?.fail(failed);
  expect(await told).toEqual([
    { status: 'rejected', reason: failed },
    { status: 'rejected', reason: failed },
  ]);
  const next = ask('a3');
  await endOfTurn();
  await endOfTurn();
  sent[1]?.answer();
  expect(await next).toBe('A3');
  expect(groups()).toEqual([['a1', 'a2'], ['a3']]);
});

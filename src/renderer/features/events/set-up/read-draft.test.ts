import { describe, expect, test } from 'vitest';
import { draftOf, emptyDraft, type EventDraft } from './event-draft';
import { fullHouse, problemsOf, readDraft } from './read-draft';

const price = (code: string, seats: string, amount: number | null) => ({
  code,
  name: '',
  seats,
  price: amount,
});
const jazz: EventDraft = {
  ...emptyDraft,
  name: ' Jazz di Kota ',
  startsAt: '2026-12-05T20:00:00+07:00',
  seats: '480',
  prices: [price('A', '144', 450_000), price('B', '192', 300_000), price('C', '', 150_000)],
};

describe('a new event', () => {
  test('needs what, when, how many seats and a price, nothing else', () => {
    expect(problemsOf(emptyDraft)).toEqual({
      name: 'missing',
      startsAt: 'missing',
      seats: 'missing',
      'prices.0.price': 'missing',
    });
    const least = {
      ...emptyDraft,
      name: 'Jazz',
      startsAt: jazz.startsAt,
      seats: '10',
      prices: [price('A', '', 0)],
    };
    expect(problemsOf(least)).toEqual({});
  });

  test('gives the last price the seats that the others leave', () => {
    const fields = readDraft(jazz);
    expect(fields?.name).toBe('Jazz di Kota');
    expect(fields?.priceCategories.map(({ code, name, seats }) => [code, name, seats])).toEqual([
      ['A', 'A', 144],
      ['B', 'B', 192],
      ['C', 'C', 144],
    ]);
    expect(fullHouse(jazz)).toBe(144_000_000);
  });

  test.each([
    [
      'two prices with one letter',
      { prices: [price('a', '10', 1), price('A', '', 1)] },
      'prices.1.code',
      'codeTwice',
    ],
    [
      'a code that is no letter',
      { prices: [price('1', '10', 1), price('B', '', 1)] },
      'prices.0.code',
      'codeShape',
    ],
    [
      'prices for more seats than there are',
      { prices: [price('A', '480', 1), price('B', '', 1)] },
      'prices.1.seats',
      'othersTakeAll',
    ],
    ['an end before the start', { endsAt: '2026-12-05T19:00:00+07:00' }, 'endsAt', 'endsBeforeStart'],
    ['more seats than any house', { seats: '200.001' }, 'seats', 'tooMany'],
    ['no seats at all', { seats: '0' }, 'seats', 'none'],
    ['a number that is none', { seats: 'many' }, 'seats', 'notACount'],
  ] as const)('does not take %s', (_, change, field, problem) => {
    expect(problemsOf({ ...jazz, ...change } as EventDraft)[field]).toBe(problem);
    expect(readDraft({ ...jazz, ...change } as EventDraft)).toBeNull();
  });

  test('reads back as it was saved', () => {
    const fields = readDraft(jazz);
    expect(fields && readDraft(draftOf(fields))).toEqual(fields);
  });

  test('cannot say what a full house brings while a price is missing', () => {
    expect(fullHouse({ ...jazz, prices: [price('A', '', null)] })).toBeNull();
  });
});

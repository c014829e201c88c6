import { expect, test } from 'vitest';
import { expectWhole } from '../../service/crash/whole';

const line = (seatNo: number, lineNo: number) => ({
  lineNo,
  seatNo,
  label: `Seat-${seatNo}`,
  priceMinor: 75_000,
});

/** A booking as a till was told it. */
const told = {
  id: 'first',
  code: '3A',
  status: 'CONFIRMED',
  quantity: 2,
  totalMinor: 150_000,
  lines: [line(7, 1), line(8, 2)],
};
/** The same as the tables have it when all is well. */
const row = { ...told, seats: [7, 8], journal: [7, 8], entries: 1, keys: 1 };
const other = { ...row, id: 'second', code: '3B' };

function look(...rows: object[]): Promise<number> {
  const site = { rows: async () => rows.map((each) => ({ ...each })) };
  return expectWhole(site, 'event', new Map([['sale 1', told]]));
}

test('finds whole what was told and what nobody was told of', async () => {
  expect(await look(row)).toBe(1);
  expect(
    await look(row, { ...other, lines: [line(9, 1), line(10, 2)], seats: [9, 10], journal: [9, 10] }),
  ).toBe(2);
});

test.each([
  ['an acknowledged sale is lost', []],
  ['another sale is there instead', [other]],
  ['it has other seats than were told', [{ ...row, lines: [line(7, 1), line(9, 2)] }]],
  ['it has another price than was told', [{ ...row, totalMinor: 75_000 }]],
  ['it was cancelled', [{ ...row, status: 'CANCELLED' }]],
  ['it has no seats', [{ ...row, seats: [] }]],
  ['it lost one of its seats', [{ ...row, seats: [7] }]],
  ['it is not in the journal', [{ ...row, journal: null, entries: 0 }]],
  ['it is in the journal twice', [{ ...row, entries: 2 }]],
  ['it was sold again without its key', [row, { ...other, keys: 0 }]],
  ['its key was lost, so that it can be sold again', [{ ...row, keys: 0 }]],
  ['it was sold again for the same seats', [row, { ...other, seats: [] }]],
])('is not content when %s', async (_, rows) => {
  await expect(look(...rows)).rejects.toThrow('to deeply equal');
});

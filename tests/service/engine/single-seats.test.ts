import fc from 'fast-check';
import type { Knex } from 'knex';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { bookingsService } from '../../../src/main/services/bookings/bookings.service';
import type { ServiceContext } from '../../../src/main/services/context';
import { holdsService } from '../../../src/main/services/holds/holds.service';
import { isOrdinary, type RankedHouse } from '../../../src/shared/domain/best-seats';
import { bookingId as bookingIdSchema } from '../../../src/shared/domain/ids';
import { avoidableSingles } from '../../../src/shared/domain/single-seat-choice';
import { singlesLeft } from '../../../src/shared/domain/single-seats';
import { Refused } from '../../../src/shared/refusals/refusal';
import { seedOf } from '../../support/engine/seeded';
import { onEachServer } from '../support/each-server';
import { buildHouse, randomHouse, rankedHouse, seatsWith } from '../support/random-house';

const capacity = 30;
const runs = Number(process.env['BOX_OFFICE_RUNS'] ?? 60);

onEachServer('the rule about single seats', (house) => {
  test('says of any seats in any house the same on the map and in the engine', async () => {
    const clerk = await house().clerk('manager');
    const priceCategories = [
      { code: 'A', name: 'A', priceMinor: 100, seats: 10 },
      { code: 'B', name: 'B', priceMinor: 50, seats: 20 },
    ];
    const startsAt = '2027-03-05T19:30:00+07:00';
    const made = { name: 'Hamlet', startsAt, capacity, priceCategories, holdMinutes: 8 };
    const { id: eventId } = await clerk.events.create(made);
    const bookingId = bookingIdSchema.parse(v7());
    const choice = fc.array(fc.nat(capacity), { minLength: 1, maxLength: 6 });
    const seed = seedOf('single seats');
    await fc.assert(
      fc.asyncProperty(randomHouse(capacity), choice, fc.nat(capacity - 1), async (random, picks, first) => {
        const free = seatsWith(random, 'free', 'lapsed', 'opened');
        const booked = seatsWith(random, 'booked');
        fc.pre(free.length > 0);
        // Half of what is chosen stands together.
        const near = picks.map((pick, place) => (place % 2 === 0 ? first + place : pick));
        const seatNos = [...new Set(near.map((pick) => free[pick % free.length] ?? 1))];
        const freed = booked.slice(0, seatNos.length);
        const trying = async (db: Knex) => {
          const context: ServiceContext = { ...about(clerk), db };
          const change = { bookingId, seatNos, fromSeatNos: freed };
          expect(await answerOf(db, () => holdsService.place(context, { eventId, seatNos })), 'held').toEqual(
            judged(rankedHouse(random), random.rule, seatNos),
          );
          if (freed.length < seatNos.length) return;
          expect(
            await answerOf(db, () => bookingsService.previewChange(context, { ...change, change: 'move' })),
            'moved',
          ).toEqual({ ...judged(rankedHouse(random, freed), random.rule, seatNos), told: [] });
        };
        await inVain(house().db, async (db) => {
          await buildHouse(db, eventId, bookingId, random);
          await trying(db);
        });
      }),
      { numRuns: runs, seed },
    );
  });
});

/** What came of it: who is told to sit alone, and who may not. */
interface Answer {
  readonly told: readonly number[];
  readonly forbidden: readonly number[];
}

/** The rule as the map has it, and as anybody would who looks at every seat before and after. */
function judged(house: RankedHouse, rule: string, seatNos: readonly number[]): Answer {
  const isFree = isOrdinary(house);
  const isAlone = (seatNo: number, gone: readonly number[]) =>
    ![house.left, house.right].some((side) => {
      const beside = side[seatNo - 1] ?? 0;
      return beside > 0 && isFree(beside) && !gone.includes(beside);
    });
  const singles = singlesLeft(house, isFree, seatNos);
  const seen = Array.from({ length: capacity }, (_, index) => index + 1).filter(
    (seatNo) =>
      isFree(seatNo) && !seatNos.includes(seatNo) && isAlone(seatNo, seatNos) && !isAlone(seatNo, []),
  );
  expect(singles).toEqual(seen);
  if (rule === 'off') return { told: [], forbidden: [] };
  const forbidden = rule === 'forbid' ? avoidableSingles(house, seatNos) : [];
  return { told: forbidden.length > 0 ? [] : singles, forbidden };
}

async function answerOf(db: Knex, call: () => Promise<object>): Promise<Answer> {
  await db.raw('savepoint trying');
  try {
    const { leavesSingle = [] }: { leavesSingle?: readonly { seatNo: number }[] } = await call();
    return { told: leavesSingle.map(({ seatNo }) => seatNo), forbidden: [] };
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'leaves_single_seat') throw error;
    return { told: [], forbidden: error.refusal.facts.singles.map(({ seatNo }) => seatNo) };
  } finally {
    await db.raw('rollback to savepoint trying');
  }
}

function about({ actor, till }: Pick<ServiceContext, 'actor' | 'till'>): Omit<ServiceContext, 'db'> {
  const region = { timeZone: 'Asia/Jakarta', currency: 'IDR' };
  return { actor, till, approver: null, clock: { now: () => new Date() }, region };
}

/** Does something of which nothing stays. */
async function inVain(db: Knex, work: (db: Knex) => Promise<void>): Promise<void> {
  const transaction = await db.transaction();
  try {
    await work(transaction);
  } finally {
    await transaction.rollback();
  }
}

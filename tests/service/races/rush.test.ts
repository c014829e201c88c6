import { expect, test } from 'vitest';
import { expectAgreement } from '../support/agreement';
import { onEachServer } from '../support/each-server';
import type { Clerk, House } from '../support/house';
import { atOnce } from '../support/outcomes';
import { refusalOf } from '../support/refusals';

onEachServer(
  'in the middle of a rush',
  (house) => {
    async function rush(capacity: number) {
      const manager = await house().clerk('manager');
      const event = await manager.events.create({
        name: 'Premiere',
        startsAt: '2027-03-05T19:30:00+07:00',
        capacity,
      });
      const clerks: Clerk[] = [];
      while (clerks.length < 20) clerks.push(await house().clerk());
      const refused: string[] = [];
      const rushing = { isOver: false };
      const selling = Promise.all(
        clerks.map(async (clerk) => {
          while (!rushing.isOver) {
            const sale = await atOnce([() => clerk.bookings.create({ eventId: event.id, quantity: 1 })]);
            refused.push(...sale.refused);
          }
        }),
      );
      const stop = async () => {
        rushing.isOver = true;
        await selling;
      };
      return { manager, eventId: event.id, refused, stop };
    }

    test('a manager renames, lowers the capacity and closes the sale without being starved', async () => {
      const { manager, eventId, refused, stop } = await rush(20_000);
      try {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await manager.events.update({ eventId, revision: 1, name: 'Grand premiere' });
        await manager.events.update({ eventId, revision: 2, capacity: 19_000 });
        await manager.events.update({ eventId, revision: 3, status: 'closed' });
        const sold = await manager.events.get({ eventId });
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(await manager.events.get({ eventId })).toEqual(sold);
      } finally {
        await stop();
      }
      expect(new Set(refused)).toEqual(new Set(['event_not_on_sale']));
      await expectAgreement(house());
    });

    test('whoever needs an event alone goes before new sales, also before those that never wait', async () => {
      const manager = await house().clerk('manager');
      const clerk = await house().clerk();
      const { id: eventId } = await manager.events.create({
        name: 'Premiere',
        startsAt: '2027-03-05T19:30:00+07:00',
        capacity: 10,
      });
      const inFlight = await house().connect();
      await inFlight.query('begin');
      await inFlight.query(
        `select pg_advisory_xact_lock_shared(hashtextextended('box_office sale ' || $1::text, 0))`,
        [eventId],
      );
      const lowering = manager.events.update({ eventId, revision: 1, capacity: 5 });
      await waitingForGate(house());
      const soldAtOnce = await house().raw.query<{ replies: unknown }>(
        `select sell_at_once($1, json_build_array(json_build_object('id', gen_random_uuid(), 'event_id', $1::uuid, 'quantity', 1,
          'person_id', id, 'role', role, 'password_generation', password_generation, 'person_name', name,
          'till_id', $2::uuid, 'till_number', 1, 'till_name', 'Till'))) as replies
        from users where id = $3`,
        [eventId, clerk.till.id, clerk.actor.id],
      );
      expect(soldAtOnce.rows).toEqual([{ replies: null }]);
      const sale = clerk.bookings.create({ eventId, seatNos: [7] });
      await inFlight.query('commit');
      expect((await lowering).capacity).toBe(5);
      expect((await refusalOf(sale, 'seats_unavailable')).seats[0]?.why).toBe('no_such_seat');
    });

    test('a sale that waited for a manager is made at the prices that he wrote', async () => {
      const manager = await house().clerk('manager');
      const clerk = await house().clerk();
      const event = { name: 'Premiere', startsAt: '2027-03-05T19:30:00+07:00', capacity: 10 };
      const { id: eventId } = await manager.events.create({ ...event, priceMinor: 7_000 });
      const inFlight = await house().connect();
      await inFlight.query('begin');
      await inFlight.query(
        `select pg_advisory_xact_lock_shared(hashtextextended('box_office sale ' || $1::text, 0))`,
        [eventId],
      );
      const pricing = manager.events.update({ eventId, revision: 1, priceMinor: 1_000 });
      await waitingForGate(house());
      const sale = clerk.bookings.create({ eventId, seatNos: [7] });
      await waitingForGate(house(), 2);
      await inFlight.query('commit');
      await pricing;
      expect((await sale).totalMinor).toBe(1_000);
    });

    test('whatever tills and managers do at random, everything agrees and nobody waits crosswise', async () => {
      const seed = Number(process.env['BOX_OFFICE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
      console.log(`a random rush: BOX_OFFICE_SEED=${seed}`);
      const manager = await house().clerk('manager');
      const { id: eventId } = await manager.events.create({
        name: 'Anything',
        startsAt: '2027-03-05T19:30:00+07:00',
        capacity: 60,
        priceMinor: 10_000,
      });
      const clerks: Clerk[] = [manager];
      while (clerks.length < 12) clerks.push(await house().clerk('manager'));
      const refused = await Promise.all(
        clerks.map((clerk, index) => playAtRandom(clerk, eventId, seed + index)),
      );
      const expected = [
        'seats_unavailable',
        'not_enough_seats',
        'hold_ended',
        'hold_elsewhere',
        'event_not_on_sale',
      ];
      const edits = ['capacity_too_low', 'edited_meanwhile', 'event_has_live_bookings'];
      expect(refused.flat().filter((code) => ![...expected, ...edits].includes(code))).toEqual([]);
      await expectAgreement(house());
    });
  },
  24,
);

/** Resolves when so many wait for the gate of an event. */
async function waitingForGate(house: House, many = 1): Promise<void> {
  for (;;) {
    const waiting = await house.owner.query(
      `select from pg_locks where locktype = 'advisory' and not granted`,
    );
    if (waiting.rows.length >= many) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Forty things that one till does, one after the other, chosen by a seed; what it was refused. */
async function playAtRandom(clerk: Clerk, eventId: string, seed: number): Promise<string[]> {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const seatNos = () => [...new Set(Array.from({ length: 1 + below(4) }, () => 1 + below(62)))];
  const bookings: string[] = [];
  const holds: string[] = [];
  const some = (ids: string[]) => ids[below(ids.length)] ?? '01890000-0000-7000-8000-000000000000';
  const keep = (ids: string[], sold: { id: string }) => void ids.push(sold.id);
  const edit = async (change: object) => {
    const { revision } = await clerk.events.get({ eventId });
    return clerk.events.update({ eventId, revision, ...change });
  };
  const deeds: (() => Promise<unknown>)[] = [
    async () => keep(bookings, await clerk.bookings.create({ eventId, quantity: 1 + below(5) })),
    async () => keep(bookings, await clerk.bookings.create({ eventId, seatNos: seatNos() })),
    async () => keep(holds, await clerk.holds.place({ eventId, quantity: 1 + below(4) })),
    async () => keep(holds, await clerk.holds.place({ eventId, seatNos: seatNos() })),
    async () => clerk.holds.place({ eventId, quantity: 2, holdId: some(holds) }),
    async () => clerk.holds.place({ eventId, seatNos: seatNos(), holdId: some(holds) }),
    async () => clerk.holds.renew({ holdId: some(holds) }),
    async () =>
      clerk.holds.release({ holdId: some(holds), ...(below(2) === 0 ? { seatNos: seatNos() } : {}) }),
    async () => keep(bookings, await clerk.bookings.create({ holdId: some(holds) })),
    async () => clerk.bookings.cancel({ bookingId: some(bookings) }),
    async () => clerk.bookings.cancel({ bookingId: some(bookings) }),
    async () => edit({ capacity: 50 + below(13) }),
    async () => edit({ priceMinor: 1_000 * below(9), status: below(4) === 0 ? 'closed' : 'on_sale' }),
    async () => clerk.events.delete({ eventId: below(20) === 0 ? eventId : some([]) }),
  ];
  const refused: string[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const outcome = await atOnce([async () => deeds[below(deeds.length)]?.()]);
    refused.push(...outcome.refused.filter((code) => code !== 'not_found'));
  }
  return refused;
}

/** Mulberry32: small, and the same numbers for the same seed everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import type { Client } from 'pg';
import { expect, test } from 'vitest';
import { onEachServer } from '../support/each-server';
import { refusalOf } from '../support/refusals';

onEachServer('waiting for somebody who keeps a lock', (house) => {
  async function anEvent() {
    const [manager, clerk] = [await house().clerk('manager'), await house().clerk()];
    const made = { name: 'Premiere', startsAt: '2027-03-05T19:30:00+07:00', capacity: 10 };
    const { id: eventId } = await manager.events.create(made);
    return { manager, clerk, eventId };
  }
  async function locking(statement: string, values: unknown[]): Promise<Client> {
    const client = await house().connect();
    await client.query('begin');
    await client.query(statement, values);
    return client;
  }
  const keepSeats = (eventId: string, ...seatNos: number[]) =>
    locking('select from seats where event_id = $1 and seat_no = any($2) for update', [eventId, seatNos]);

  test('ends after three seconds in a refusal that names the seats, and nothing has happened', async () => {
    const { clerk, eventId } = await anEvent();
    const booking = await clerk.bookings.create({ eventId, seatNos: [9, 10] });
    const hold = await clerk.holds.place({ eventId, seatNos: [7, 8] });
    const keeper = await keepSeats(eventId, 2, 8, 10);
    const begun = performance.now();
    const named = { seatNos: [2], labels: ['Seat-2'] };
    const [sale, holding, renewing, releasing, selling, cancelling] = await Promise.all([
      refusalOf(clerk.bookings.create({ eventId, seatNos: [1, 2, 3] }), 'busy'),
      refusalOf(clerk.holds.place({ eventId, seatNos: [2] }), 'busy'),
      refusalOf(clerk.holds.renew({ holdId: hold.id }), 'busy'),
      refusalOf(clerk.holds.release({ holdId: hold.id }), 'busy'),
      refusalOf(clerk.bookings.create({ holdId: hold.id }), 'busy'),
      refusalOf(clerk.bookings.cancel({ bookingId: booking.id }), 'busy'),
    ]);
    const waited = performance.now() - begun;
    expect(waited).toBeGreaterThan(2_900);
    expect(waited).toBeLessThan(20_000);
    expect([sale, holding]).toEqual([named, named]);
    // They also wait for each other's look at seat 7.
    for (const facts of [renewing, releasing, selling]) expect(facts.labels).toContain('Seat-8');
    expect(cancelling.labels).toEqual(['Seat-10']);
    await keeper.query('rollback');
    expect(await clerk.events.get({ eventId })).toMatchObject({ booked: 2, held: 2, free: 6 });
  });

  test('does not keep a manager from a seat that a named hold got meanwhile, since he may break it', async () => {
    const { manager, clerk, eventId } = await anEvent();
    const keeper = await locking(
      `with placed as (
        insert into named_holds (event_id, kind, letter, reason, seat_nos) values ($1, 'hold', 'H', 'House', '{2}') returning *
      )
      update seats s set named_hold_id = p.id, named_hold_kind = p.kind, named_until = p.kept_until
      from placed p where s.event_id = p.event_id and s.seat_no = 2`,
      [eventId],
    );
    const breaking = manager.holds.place({ eventId, seatNos: [1, 2], fromNamedHold: true });
    const asking = refusalOf(
      clerk.holds.place({ eventId, seatNos: [2, 3], fromNamedHold: true }),
      'seats_unavailable',
    );
    setTimeout(() => void keeper.query('commit'), 300);
    expect((await breaking).seats.map((seat) => seat.seatNo)).toEqual([1, 2]);
    expect((await asking).labels).toEqual(['Seat-2']);
  });

  test('best available passes over a pair beside which somebody is taking the seat that has to stay', async () => {
    const { manager, clerk } = await anEvent();
    const forbids = {
      startsAt: '2027-03-05T19:30:00+07:00',
      capacity: 40,
      singleSeatRule: 'forbid' as const,
    };
    const { id: eventId } = await manager.events.create({ name: 'Premiere', ...forbids });
    const numbersOf = (hold: { seats: readonly { seatNo: number }[] }) =>
      hold.seats.map(({ seatNo }) => seatNo);
    const best = { quantity: 2 };
    const free = await clerk.holds.place({ eventId, best });
    await clerk.holds.release({ holdId: free.id });
    const beside = numbersOf(free).flatMap((seatNo) => [seatNo - 1, seatNo + 1]);
    const keeper = await keepSeats(eventId, ...beside.filter((seatNo) => !numbersOf(free).includes(seatNo)));
    const other = await clerk.holds.place({ eventId, best });
    expect(numbersOf(other).filter((seatNo) => numbersOf(free).includes(seatNo))).toEqual([]);
    await keeper.query('rollback');
  });

  test('by quantity it sells the others without waiting, and waits only for what it needs', async () => {
    const { clerk, eventId } = await anEvent();
    const keeper = await keepSeats(eventId, 1, 2);
    const begun = performance.now();
    const booking = await clerk.bookings.create({ eventId, quantity: 5 });
    expect(performance.now() - begun).toBeLessThan(2_900);
    expect(booking.lines.map((line) => line.seatNo)).toEqual([3, 4, 5, 6, 7]);
    const waiting = clerk.bookings.create({ eventId, quantity: 4 });
    setTimeout(() => void keeper.query('rollback'), 300);
    expect((await waiting).lines.map((line) => line.seatNo)).toEqual([1, 2, 8, 9]);
  });

  test('by quantity it is busy, not sold out, when the last seats come back or go too late', async () => {
    // An event each: the two would otherwise also wait for what the other has locked meanwhile.
    const { clerk, eventId } = await anEvent();
    const { eventId: another } = await anEvent();
    const keepers = [await keepSeats(eventId, 1, 2), await keepSeats(another, 1, 2)];
    const refusals = await Promise.all([
      refusalOf(clerk.bookings.create({ eventId, quantity: 9 }), 'busy'),
      refusalOf(clerk.holds.place({ eventId: another, quantity: 10 }), 'busy'),
    ]);
    for (const { seatNos } of refusals) expect(seatNos).toEqual([1, 2]);
    for (const keeper of keepers) await keeper.query('rollback');
  });

  test('says sold out only after those who were quicker have really bought', async () => {
    const { clerk, eventId } = await anEvent();
    const keeper = await locking(
      'with b as (insert into bookings (event_id, quantity) values ($1, 2) returning id) update seats set hold_id = null from b where event_id = $1 and seat_no in (1, 2)',
      [eventId],
    );
    await keeper.query(
      'update seats set booking_id = (select id from bookings where event_id = $1) where event_id = $1 and seat_no in (1, 2)',
      [eventId],
    );
    const waiting = refusalOf(clerk.bookings.create({ eventId, quantity: 9 }), 'not_enough_seats');
    setTimeout(() => void keeper.query('commit'), 300);
    expect(await waiting).toMatchObject({ asked: 9, left: 8 });
  });

  test('an edit of the event is busy too, and a sale goes on while a manager only renames it', async () => {
    const { manager, clerk, eventId } = await anEvent();
    const renaming = await locking(`update events set name = 'Lear' where id = $1`, [eventId]);
    expect((await clerk.bookings.create({ eventId, quantity: 1 })).quantity).toBe(1);
    const facts = await refusalOf(manager.events.update({ eventId, revision: 1, name: 'Othello' }), 'busy');
    expect(facts).toEqual({ seatNos: [], labels: [] });
    await renaming.query('rollback');
  });
});

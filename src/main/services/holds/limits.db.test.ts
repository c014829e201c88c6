import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { atOnce } from '../../../../tests/service/support/outcomes';
import { sqlstateOf } from '../../../../tests/service/support/raw';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut, moveBack } from '../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('the limits of holds', (house) => {
  async function aSale(settings: object = {}) {
    const manager = await house().clerk('manager');
    const clerk = await house().clerk();
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 60, ...settings });
    return { manager, clerk, eventId: event.id, revision: event.revision };
  }
  const secondsLeft = (hold: { until: string; now: string }) =>
    (Date.parse(hold.until) - Date.parse(hold.now)) / 1000;

  test('last as long as the event says, on each renewal anew', async () => {
    const { clerk, eventId } = await aSale({ holdMinutes: 3 });
    const hold = await clerk.holds.place({ eventId, seatNos: [1] });
    expect(secondsLeft(hold)).toBeGreaterThan(170);
    expect(secondsLeft(hold)).toBeLessThanOrEqual(180);
    await moveBack(house(), hold.id, '1 minute');
    expect(secondsLeft(await clerk.holds.renew({ holdId: hold.id }))).toBeGreaterThan(170);
  });

  test('never last longer than the cap, counted from the first seat: not by renewing, joining or taking over', async () => {
    const { manager, clerk, eventId } = await aSale({ holdMinutes: 5, holdCapMinutes: 12 });
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [1] });
    await moveBack(house(), holdId, '10 minutes');
    const renewed = await clerk.holds.renew({ holdId });
    expect(secondsLeft(renewed)).toBeLessThanOrEqual(120);
    expect(secondsLeft(await clerk.holds.place({ eventId, seatNos: [2], holdId }))).toBeLessThanOrEqual(120);
    const taken = await manager.holds.takeOver({ holdId });
    expect(taken.heldSince).toBe(renewed.heldSince);
    expect(secondsLeft(taken)).toBeLessThanOrEqual(120);
    await moveBack(house(), taken.id, '3 minutes');
    const ended = await refusalOf(manager.holds.renew({ holdId: taken.id }), 'hold_ended');
    expect(ended).toMatchObject({ why: 'ran_out', stillFree: [{ seatNo: 1 }, { seatNo: 2 }] });
    await refusalOf(manager.holds.place({ eventId, seatNos: [3], holdId: taken.id }), 'hold_ended');
    expect((await manager.holds.place({ eventId, seatNos: [1, 2] })).seats).toHaveLength(2);
  });

  test('are kept by the database against raw statements: the cap, and that seats end with their hold', async () => {
    const { clerk, eventId } = await aSale({ holdMinutes: 5, holdCapMinutes: 12 });
    const { id, heldSince } = await clerk.holds.place({ eventId, seatNos: [1] });
    await house().raw.query(`update holds set held_until = 'infinity' where id = $1`, [id]);
    const { rows } = await house().raw.query<{ longest: boolean }>(
      `select h.held_until = s.held_until and h.held_until = h.placed_at + interval '12 minutes' as longest
      from holds h join seats s on s.hold_id = h.id where h.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ longest: true }]);
    const stretch = `update seats set held_until = 'infinity' where hold_id = $1`;
    expect(await sqlstateOf(house().raw, [stretch, [id]])).toBe('23503');
    const later = `insert into holds (event_id, seat_nos, placed_at, held_until) values ($1, '{2}', now() + interval '1 day', 'infinity') returning held_until < now() + interval '13 minutes' as short`;
    expect((await house().raw.query(later, [eventId])).rows).toEqual([{ short: true }]);
    expect(heldSince).toBeTypeOf('string');
  });

  test('stop a till at its limit, and name limit, what is held and the seats asked for', async () => {
    const { manager, clerk, eventId } = await aSale({ tillHoldLimit: 4 });
    const hold = await clerk.holds.place({ eventId, seatNos: [1, 2, 3] });
    const facts = { eventId, till: clerk.till.name, limit: 4, held: 3 };
    expect(await refusalOf(clerk.holds.place({ eventId, seatNos: [7, 8] }), 'till_hold_limit')).toEqual({
      ...facts,
      asked: 2,
      labels: ['Seat-7', 'Seat-8'],
    });
    const join = clerk.holds.place({ eventId, quantity: 2, holdId: hold.id });
    expect(await refusalOf(join, 'till_hold_limit')).toMatchObject({ ...facts, asked: 2 });
    const joined = await clerk.holds.place({ eventId, seatNos: [3, 9], holdId: hold.id });
    expect(joined.seats.map((seat) => seat.seatNo)).toEqual([1, 2, 3, 9]);
    expect((await clerk.holds.renew({ holdId: hold.id })).seats).toHaveLength(4);
    expect((await manager.holds.place({ eventId, seatNos: [7, 8] })).seats).toHaveLength(2);
    const other = await manager.events.create({ name: 'Other', startsAt, capacity: 5, tillHoldLimit: 4 });
    expect((await clerk.holds.place({ eventId: other.id, seatNos: [1, 2, 3, 4] })).seats).toHaveLength(4);
    await clerk.bookings.create({ holdId: hold.id });
    expect((await clerk.holds.place({ eventId, quantity: 4 })).seats).toHaveLength(4);
  });

  test('hold when one till asks twelve times at once', async () => {
    const { clerk, eventId } = await aSale({ tillHoldLimit: 5 });
    const race = await atOnce(
      Array.from({ length: 12 }, (_, n) => () => clerk.holds.place({ eventId, seatNos: [n + 1] })),
    );
    expect(race.done).toHaveLength(5);
    expect(new Set(race.refused)).toEqual(new Set(['till_hold_limit']));
    const raw = house().raw.query(
      `insert into holds (event_id, till_id, seat_nos, held_until) values ($1, $2, '{20}', now() + interval '1 minute')`,
      [eventId, clerk.till.id],
    );
    await expect(raw).rejects.toMatchObject({ code: 'BO009' });
  });

  test('do not let a run-out hold come back beside others that fill the limit', async () => {
    const { clerk, eventId } = await aSale({ tillHoldLimit: 3 });
    const late = await clerk.holds.place({ eventId, seatNos: [1, 2] });
    await letTimeRunOut(house(), late.id);
    await clerk.holds.place({ eventId, seatNos: [3, 4] });
    expect(await refusalOf(clerk.holds.renew({ holdId: late.id }), 'till_hold_limit')).toMatchObject({
      held: 2,
      asked: 2,
      labels: ['Seat-1', 'Seat-2'],
    });
  });

  test('reject settings that contradict each other', async () => {
    const { manager, eventId, revision } = await aSale();
    const wrong = manager.events.update({ eventId, revision, holdMinutes: 31 });
    expect((await refusalOf(wrong, 'invalid_input')).issues[0]?.path).toBe('holdCapMinutes');
    const event = await manager.events.update({ eventId, revision, holdMinutes: 31, holdCapMinutes: 31 });
    expect(event).toMatchObject({ holdMinutes: 31, holdCapMinutes: 31, tillHoldLimit: 1000 });
    expect(await manager.events.get({ eventId })).toMatchObject({
      holdCapMinutes: 31,
      singleSeatRule: 'off',
    });
  });
});

onEachServer('taking a hold over', (house) => {
  async function aSale() {
    const [manager, clerk] = [await house().clerk('manager'), await house().clerk()];
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 20, tillHoldLimit: 4 });
    const hold = await clerk.holds.place({ eventId: event.id, seatNos: [4, 5] });
    return { manager, clerk, eventId: event.id, hold };
  }

  test('makes it the caller’s, tells the other till by whom, and is in the journal', async () => {
    const { manager, clerk, eventId, hold } = await aSale();
    const taken = await manager.holds.takeOver({ holdId: hold.id });
    expect(taken).toMatchObject({ eventId, heldSince: hold.heldSince, seats: hold.seats });
    expect((await manager.holds.mine({})).items).toMatchObject([{ id: taken.id }]);
    expect((await clerk.holds.mine({})).items).toEqual([]);
    for (const use of [
      () => clerk.holds.renew({ holdId: hold.id }),
      () => clerk.bookings.create({ holdId: hold.id }),
      () => clerk.holds.place({ eventId, seatNos: [6], holdId: hold.id }),
    ])
      expect(await refusalOf(use(), 'hold_ended')).toMatchObject({
        why: 'taken_over',
        by: manager.actor.name,
        till: manager.till.name,
        labels: ['Seat-4', 'Seat-5'],
        stillFree: [],
      });
    expect(await clerk.holds.release({ holdId: hold.id })).toEqual({ id: hold.id, released: [] });
    const { rows } = await house().owner.query(
      `select person_id, till_id, approved_by, seat_nos, facts from journal where action = 'hold_taken_over' and event_id = $1`,
      [eventId],
    );
    expect(rows).toEqual([
      {
        person_id: manager.actor.id,
        till_id: manager.till.id,
        approved_by: null,
        seat_nos: [4, 5],
        facts: {
          holdId: taken.id,
          fromHoldId: hold.id,
          fromPersonId: clerk.actor.id,
          fromTillId: clerk.till.id,
        },
      },
    ]);
    expect((await manager.bookings.create({ holdId: taken.id })).soldBy).toBe(manager.actor.name);
  });

  test('answers what is here already, and counts towards the limit of the till that takes', async () => {
    const { manager, clerk, eventId, hold } = await aSale();
    expect(await clerk.holds.takeOver({ holdId: hold.id })).toMatchObject({ id: hold.id, seats: hold.seats });
    await manager.holds.place({ eventId, seatNos: [10, 11, 12] });
    const full = await refusalOf(manager.holds.takeOver({ holdId: hold.id }), 'till_hold_limit');
    expect(full).toMatchObject({ held: 3, asked: 2, labels: ['Seat-4', 'Seat-5'] });
    expect((await clerk.holds.mine({})).items).toHaveLength(1);
  });

  test('gives one till at most what its time left; after it nobody else may have the hold back', async () => {
    const { manager, clerk, eventId, hold } = await aSale();
    await letTimeRunOut(house(), hold.id);
    for (const use of [
      () => manager.holds.takeOver({ holdId: hold.id }),
      () => manager.holds.renew({ holdId: hold.id }),
      () => manager.holds.release({ holdId: hold.id }),
      () => manager.holds.place({ eventId, seatNos: [6], holdId: hold.id }),
    ])
      expect(await refusalOf(use(), 'hold_ended')).toMatchObject({ why: 'ran_out' });
    expect((await clerk.holds.renew({ holdId: hold.id })).seats).toHaveLength(2);
  });

  test('has one winner when two managers and the sale itself want it at once', async () => {
    const { manager, clerk, eventId, hold } = await aSale();
    const second = await house().clerk('manager');
    const race = await atOnce<{ id: string }>([
      () => manager.holds.takeOver({ holdId: hold.id }),
      () => second.holds.takeOver({ holdId: hold.id }),
      () => clerk.bookings.create({ holdId: hold.id }),
    ]);
    expect(race.done).toHaveLength(1);
    expect(new Set(race.refused)).toEqual(new Set(['hold_ended']));
    const states = (await clerk.seats.list({ eventId })).items.slice(3, 5).map((seat) => seat.state);
    expect([
      ['held', 'held'],
      ['booked', 'booked'],
    ]).toContainEqual(states);
  });
});

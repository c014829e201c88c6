import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { atOnce } from '../../../../tests/service/support/outcomes';
import { sqlstateOf } from '../../../../tests/service/support/raw';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut } from '../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';
const releaseAt = '2027-03-05T12:15:00.000Z';
const press = { kind: 'hold', letter: 'P', reason: 'Press', owner: 'Dewi', releaseAt } as const;

onEachServer('named holds', (house) => {
  async function aHouse(settings: object = {}) {
    const manager = await house().clerk('manager');
    const clerk = await house().clerk();
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 20, ...settings });
    const stateOf = async (seatNo: number) =>
      (await clerk.seats.list({ eventId: event.id })).items[seatNo - 1]?.state;
    return { manager, clerk, eventId: event.id, stateOf };
  }
  const numbersOf = (seats: readonly { seatNo: number }[]) => seats.map((seat) => seat.seatNo);

  async function journalOf(eventId: string) {
    const { rows } = await house().owner.query<{ action: string; seat_nos: number[]; person_id: string }>(
      `select action, seat_nos, person_id from journal where event_id = $1 and action like 'named_hold%' order by id`,
      [eventId],
    );
    return rows;
  }

  test('keep seats from every sale, and say for whom, who is to be asked and until when', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    const placed = await manager.namedHolds.place({ eventId, seatNos: [3, 2], ...press });
    expect(placed).toMatchObject({ ...press, eventId, colour: 1, breakableBy: 'manager', endedAt: null });
    expect(placed).toMatchObject({ placed: 2, kept: 2, sold: 0, held: 0, free: 0, till: manager.till.name });
    expect(numbersOf(placed.keeps)).toEqual([2, 3]);
    expect(await stateOf(2)).toBe('named_hold');
    for (const wish of [
      { eventId, seatNos: [1, 2] },
      { eventId, seatNos: [2] },
    ]) {
      const facts = await refusalOf(clerk.holds.place(wish), 'seats_unavailable');
      expect(facts.seats).toEqual([
        {
          seatNo: 2,
          label: 'Seat-2',
          why: 'named_hold',
          by: manager.actor.name,
          till: manager.till.name,
          since: placed.placedAt,
          until: releaseAt,
          reason: 'Press',
          bookingCode: null,
          namedHold: { id: placed.id, letter: 'P', owner: 'Dewi', breakableBy: 'manager' },
        },
      ]);
    }
    await refusalOf(manager.bookings.create({ eventId, seatNos: [3] }), 'seats_unavailable');
    expect((await clerk.bookings.create({ eventId, quantity: 3 })).lines.map((line) => line.seatNo)).toEqual([
      1, 4, 5,
    ]);
    const [seat] = (await clerk.seats.explain({ eventId, seatNos: [3] })).items;
    expect(seat).toMatchObject({ state: 'named_hold', reason: 'Press', until: releaseAt });
    expect(seat).toMatchObject({ namedHold: { id: placed.id, letter: 'P', owner: 'Dewi' } });
    expect((await clerk.namedHolds.list({ eventId })).items).toEqual([placed]);
    await manager.namedHolds.place({ eventId, seatNos: [10], kind: 'block', letter: 'T', reason: 'Camera' });
    const { booked, held, namedHeld, blocked, free, capacity } = await clerk.events.get({ eventId });
    expect({ booked, held, namedHeld, blocked }).toEqual({ booked: 3, held: 0, namedHeld: 2, blocked: 1 });
    expect(booked + held + namedHeld + blocked + free).toBe(capacity);
  });

  test('take all seats or none, also at a draft, and never ones that are sold, held or kept back', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    await clerk.bookings.create({ eventId, seatNos: [1] });
    await clerk.holds.place({ eventId, seatNos: [2] });
    await manager.namedHolds.place({ eventId, seatNos: [3], kind: 'block', letter: 'X', reason: 'camera' });
    expect(await stateOf(3)).toBe('blocked');
    const facts = await refusalOf(
      manager.namedHolds.place({ eventId, seatNos: [1, 2, 3, 4], ...press }),
      'seats_unavailable',
    );
    expect(facts.seats.map(({ seatNo, why }) => [seatNo, why])).toEqual([
      [1, 'booked'],
      [2, 'held'],
      [3, 'blocked'],
    ]);
    expect(await stateOf(4)).toBe('free');
    const past = manager.namedHolds.place({
      eventId,
      seatNos: [4],
      ...press,
      releaseAt: '2026-01-01T00:00:00Z',
    });
    expect((await refusalOf(past, 'invalid_input')).issues[0]?.path).toBe('releaseAt');
    const draft = await manager.events.create({ name: 'Draft', startsAt, capacity: 3, status: 'draft' });
    expect(await manager.namedHolds.place({ eventId: draft.id, seatNos: [1], ...press })).toMatchObject({
      kept: 1,
    });
    const nowhere = '01890000-0000-7000-8000-000000000000';
    await refusalOf(manager.namedHolds.place({ eventId: nowhere, seatNos: [1], ...press }), 'not_found');
  });

  test('can be made of the seats that this till chose, whose hold ends', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    const { id: holdId } = await manager.holds.place({ eventId, seatNos: [5, 6] });
    const theirs = await clerk.holds.place({ eventId, seatNos: [7] });
    await refusalOf(manager.namedHolds.place({ eventId, holdId: theirs.id, ...press }), 'hold_elsewhere');
    expect(numbersOf((await manager.namedHolds.place({ eventId, holdId, ...press })).keeps)).toEqual([5, 6]);
    expect((await manager.holds.mine({})).items).toEqual([]);
    expect((await refusalOf(manager.holds.renew({ holdId }), 'hold_ended')).why).toBe('released');
    expect(await stateOf(5)).toBe('named_hold');
  });

  test('open to the public by themselves at their release time, and follow when it changes', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    const { id: namedHoldId } = await manager.namedHolds.place({ eventId, seatNos: [1, 2, 3], ...press });
    await house().raw.query(`update named_holds set release_at = now() where id = $1`, [namedHoldId]);
    expect([await stateOf(1), await stateOf(3)]).toEqual(['free', 'free']);
    expect((await clerk.namedHolds.list({ eventId })).items).toEqual([]);
    await clerk.bookings.create({ eventId, seatNos: [1] });
    await clerk.holds.place({ eventId, seatNos: [2] });
    const again = await manager.namedHolds.update({ namedHoldId, releaseAt, reason: 'Press and radio' });
    expect(again).toMatchObject({ reason: 'Press and radio', placed: 3, kept: 1, sold: 1, held: 1, free: 0 });
    expect(numbersOf(again.keeps)).toEqual([3]);
    const open = await manager.namedHolds.update({ namedHoldId, releaseAt: null, letter: 'R', colour: 3 });
    expect(open).toMatchObject({ releaseAt: null, letter: 'R', colour: 3 });
    expect(await stateOf(3)).toBe('named_hold');
    expect((await journalOf(eventId)).map(({ action }) => action)).toEqual([
      'named_hold_placed',
      'named_hold_changed',
      'named_hold_changed',
      'named_hold_changed',
    ]);
  });

  test('are released in part, then whole, at once and recorded; again without harm', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    const { id: namedHoldId } = await manager.namedHolds.place({ eventId, seatNos: [1, 2, 3], ...press });
    expect(await refusalOf(clerk.namedHolds.release({ namedHoldId }), 'not_allowed')).toEqual({
      operation: 'namedHolds.release',
      needs: 'manager',
      has: 'counter',
    });
    const part = await clerk.with(manager).namedHolds.release({ namedHoldId, seatNos: [2, 9] });
    expect(part).toMatchObject({ released: [2], kept: 2, free: 1, endedAt: null });
    expect(await stateOf(2)).toBe('free');
    const rest = await manager.namedHolds.release({ namedHoldId });
    expect(rest).toMatchObject({ released: [1, 3], kept: 0, free: 3, endedAt: expect.any(String) });
    expect((await manager.namedHolds.release({ namedHoldId })).released).toEqual([]);
    const ended = await refusalOf(
      manager.namedHolds.update({ namedHoldId, letter: 'Z' }),
      'named_hold_ended',
    );
    expect(ended).toMatchObject({ letter: 'P', reason: 'Press', endedAt: rest.endedAt });
    expect((await clerk.namedHolds.list({ eventId, includeEnded: true })).items).toHaveLength(1);
    expect(await journalOf(eventId)).toEqual([
      { action: 'named_hold_placed', seat_nos: [1, 2, 3], person_id: manager.actor.id },
      { action: 'named_hold_seats_released', seat_nos: [2], person_id: clerk.actor.id },
      { action: 'named_hold_released', seat_nos: [1, 2, 3], person_id: manager.actor.id },
    ]);
  });

  test('take further free seats in, all or nothing and recorded, until they ended', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    const { id: namedHoldId } = await manager.namedHolds.place({ eventId, seatNos: [4, 5], ...press });
    await clerk.bookings.create({ eventId, seatNos: [6] });
    const taken = await refusalOf(
      manager.namedHolds.extend({ namedHoldId, seatNos: [3, 6] }),
      'seats_unavailable',
    );
    expect(taken.seats).toMatchObject([{ seatNo: 6, why: 'booked' }]);
    expect(await stateOf(3)).toBe('free');
    const more = await manager.namedHolds.extend({ namedHoldId, seatNos: [3, 1] });
    expect(numbersOf(more.keeps)).toEqual([1, 3, 4, 5]);
    expect(more).toMatchObject({ placed: 4, kept: 4, sold: 0 });
    expect(await stateOf(3)).toBe('named_hold');
    await manager.namedHolds.release({ namedHoldId, seatNos: [3] });
    expect((await manager.namedHolds.extend({ namedHoldId, seatNos: [3] })).kept).toBe(4);
    await manager.namedHolds.release({ namedHoldId });
    await refusalOf(manager.namedHolds.extend({ namedHoldId, seatNos: [7] }), 'named_hold_ended');
    expect((await journalOf(eventId)).slice(1, 3)).toEqual([
      { action: 'named_hold_seats_added', seat_nos: [1, 3, 4, 5], person_id: manager.actor.id },
      { action: 'named_hold_seats_released', seat_nos: [3], person_id: manager.actor.id },
    ]);
  });

  test('may be broken by who is allowed to, seat by seat and recorded; unsold, they keep the seat again', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    const { id } = await manager.namedHolds.place({ eventId, seatNos: [1, 2], ...press });
    const wish = { eventId, seatNos: [2, 3], fromNamedHold: true };
    expect((await refusalOf(clerk.holds.place(wish), 'seats_unavailable')).seats).toMatchObject([
      { seatNo: 2, why: 'named_hold' },
    ]);
    await refusalOf(manager.holds.place({ eventId, seatNos: [2, 3] }), 'seats_unavailable');
    const hold = await clerk.with(manager).holds.place(wish);
    expect(numbersOf(hold.seats)).toEqual([2, 3]);
    expect([await stateOf(2), await stateOf(3)]).toEqual(['held', 'held']);
    const other = await refusalOf(manager.holds.place(wish), 'seats_unavailable');
    expect(other.seats.map(({ why, till }) => [why, till])).toEqual([
      ['held', clerk.till.name],
      ['held', clerk.till.name],
    ]);
    await letTimeRunOut(house(), hold.id);
    expect([await stateOf(2), await stateOf(3)]).toEqual(['named_hold', 'free']);
    expect((await clerk.holds.renew({ holdId: hold.id })).seats).toHaveLength(2);
    await clerk.holds.release({ holdId: hold.id });
    expect(await stateOf(2)).toBe('named_hold');

    const again = await manager.holds.place({ eventId, seatNos: [2], fromNamedHold: true });
    await manager.bookings.create({ holdId: again.id });
    expect(await stateOf(2)).toBe('booked');
    expect((await clerk.namedHolds.list({ eventId })).items).toMatchObject([{ id, kept: 1, sold: 1 }]);
    expect((await journalOf(eventId)).slice(1)).toEqual([
      { action: 'named_hold_broken', seat_nos: [2], person_id: clerk.actor.id },
      { action: 'named_hold_broken', seat_nos: [2], person_id: manager.actor.id },
    ]);
  });

  test('say themselves who may break them', async () => {
    const { manager, clerk, eventId } = await aHouse();
    const boss = await house().clerk('admin');
    const seats = { eventId, ...press };
    const loose = await manager.namedHolds.place({ ...seats, seatNos: [1], breakableBy: 'counter' });
    const firm = await boss.namedHolds.place({ ...seats, seatNos: [2], breakableBy: 'admin' });
    expect((await clerk.holds.place({ eventId, seatNos: [1], fromNamedHold: true })).seats).toHaveLength(1);
    const take = { eventId, seatNos: [2], fromNamedHold: true };
    await refusalOf(manager.holds.place(take), 'seats_unavailable');
    const update = { namedHoldId: firm.id, breakableBy: 'counter' as const };
    expect((await refusalOf(manager.namedHolds.update(update), 'not_allowed')).needs).toBe('admin');
    await refusalOf(manager.namedHolds.release({ namedHoldId: firm.id }), 'not_allowed');
    expect((await manager.with(boss).holds.place(take)).seats).toHaveLength(1);
    expect((await clerk.namedHolds.release({ namedHoldId: loose.id })).released).toEqual([1]);
  });

  test('and a sale at the same instant: one of them has the seat', async () => {
    const { manager, clerk, eventId, stateOf } = await aHouse();
    for (let seatNo = 1; seatNo <= 12; seatNo += 1) {
      const race = await atOnce<{ id: string }>([
        () => manager.namedHolds.place({ eventId, seatNos: [seatNo], ...press }),
        () => clerk.bookings.create({ eventId, seatNos: [seatNo] }),
      ]);
      expect([race.done.length, race.refused]).toEqual([1, ['seats_unavailable']]);
      expect(['booked', 'named_hold']).toContain(await stateOf(seatNo));
    }
    expect(await house().deadlocks()).toBe(0);
  });

  test('stand in the way of a smaller house, and go with an event that is removed', async () => {
    const { manager, eventId } = await aHouse();
    await manager.namedHolds.place({ eventId, seatNos: [19], ...press });
    const smaller = manager.events.update({ eventId, revision: 1, capacity: 15 });
    expect(await refusalOf(smaller, 'capacity_too_low')).toMatchObject({
      lowest: 19,
      seats: [{ seatNo: 19, why: 'named_hold' }],
    });
    expect((await manager.events.delete({ eventId })).outcome).toBe('removed');
  });

  test('are kept whole by the database against raw statements', async () => {
    const { manager, eventId } = await aHouse();
    const { id } = await manager.namedHolds.place({ eventId, seatNos: [1], ...press });
    const { raw } = house();
    const stretch = 'update seats set named_until = $2 where named_hold_id = $1';
    expect(await sqlstateOf(raw, [stretch, [id, '2030-01-01']])).toBe('23503');
    expect(
      await sqlstateOf(raw, [`update seats set named_until = null where named_hold_id = $1`, [id]]),
    ).toBe('23514');
    const forget = 'update named_holds set seat_nos = $${5}$$ where id = $1';
    expect(await sqlstateOf(raw, [forget, [id]])).toBe('23514');
    for (const column of ['kind = $$block$$', 'placed_by = null', 'event_id = event_id'])
      expect(await sqlstateOf(raw, `update named_holds set ${column}`)).toBe('42501');
    const claim = 'update seats set booking_id = gen_random_uuid() where named_hold_id = $1';
    expect(await sqlstateOf(raw, [claim, [id]])).toBe('23514');
    await raw.query('update named_holds set ended_at = now() where id = $1', [id]);
    expect((await manager.seats.list({ eventId })).items[0]?.state).toBe('free');
    const { rows } = await house().owner.query(
      `select action, person_id is null as "isRaw" from journal where event_id = $1 order by id desc limit 1`,
      [eventId],
    );
    expect(rows).toMatchObject([{ action: 'named_hold_released' }]);
  });
});

import { expect, test } from 'vitest';
import { blockSeats } from '../../../../tests/support/blocked-seats';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut, moveBack } from '../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';
const nobody = '01890000-0000-7000-8000-000000000000';

onEachServer('holding seats', (house) => {
  async function aSale(change: object = {}) {
    const manager = await house().clerk('manager');
    const clerk = await house().clerk();
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 60, ...change });
    return { manager, clerk, eventId: event.id };
  }
  const numbersOf = (hold: { seats: { seatNo: number }[] }) => hold.seats.map((seat) => seat.seatNo);

  test('keeps chosen seats for eight minutes on the server’s clock', async () => {
    const { clerk, eventId } = await aSale({ priceMinor: 75_000 });
    const hold = await clerk.holds.place({ eventId, seatNos: [7, 3] });
    expect(hold).toMatchObject({ eventId, totalMinor: 150_000, currency: 'IDR' });
    expect(numbersOf(hold)).toEqual([3, 7]);
    expect(hold.seats[0]).toEqual({ seatNo: 3, label: 'Seat-3', categoryNo: 1, priceMinor: 75_000 });
    expect(Date.parse(hold.until) - Date.parse(hold.now)).toBeGreaterThan(479_000);
    expect(Date.parse(hold.until) - Date.parse(hold.now)).toBeLessThanOrEqual(480_000);
    const [seat] = (await clerk.seats.explain({ eventId, seatNos: [7] })).items;
    expect(seat).toMatchObject({ state: 'held', by: clerk.actor.name, till: clerk.till.name, isHere: true });
    expect(seat).toMatchObject({
      holdId: hold.id,
      until: hold.until,
      since: hold.heldSince,
      bookingId: null,
    });
  });

  test('holds all or nothing, and names who has which seat, where, since and until when', async () => {
    const { manager, clerk, eventId } = await aSale();
    const booking = await manager.bookings.create({ eventId, seatNos: [2] });
    const theirs = await manager.holds.place({ eventId, seatNos: [3] });
    await blockSeats(house().owner, { eventId, seatNos: [4], reason: 'camera' });
    const facts = await refusalOf(
      clerk.holds.place({ eventId, seatNos: [1, 2, 3, 4, 61] }),
      'seats_unavailable',
    );
    const who = { by: manager.actor.name, till: manager.till.name };
    const noOne = { by: null, till: null, since: null, until: null, reason: null, bookingCode: null };
    expect(facts).toEqual({
      eventId,
      seatNos: [2, 3, 4, 61],
      labels: ['Seat-2', 'Seat-3', 'Seat-4', '61'],
      seats: [
        {
          seatNo: 2,
          label: 'Seat-2',
          why: 'booked',
          ...who,
          since: booking.soldAt,
          until: null,
          reason: null,
          bookingCode: booking.code,
        },
        {
          seatNo: 3,
          label: 'Seat-3',
          why: 'held',
          ...who,
          since: theirs.heldSince,
          until: theirs.until,
          reason: null,
          bookingCode: null,
          hold: { id: theirs.id, isHere: false },
        },
        {
          seatNo: 4,
          label: 'Seat-4',
          why: 'blocked',
          ...noOne,
          since: expect.any(String),
          reason: 'camera',
          namedHold: { id: expect.any(String), letter: 'X', owner: '', breakableBy: 'manager' },
        },
        { seatNo: 61, label: '61', why: 'no_such_seat', ...noOne },
      ],
      stillFree: [{ seatNo: 1, label: 'Seat-1' }],
    });
    expect((await clerk.holds.mine({})).items).toEqual([]);
    expect((await clerk.seats.list({ eventId })).items[0]?.state).toBe('free');
  });

  test('holds nothing of an event that is not on sale', async () => {
    const { clerk, eventId } = await aSale({ status: 'draft' });
    const facts = { eventId, name: 'Hamlet', status: 'draft' };
    const named = await refusalOf(clerk.holds.place({ eventId, seatNos: [1] }), 'event_not_on_sale');
    expect(named).toEqual({ ...facts, labels: ['Seat-1'] });
    const some = await refusalOf(clerk.holds.place({ eventId, quantity: 2 }), 'event_not_on_sale');
    expect(some).toMatchObject(facts);
  });

  test('takes the seats of a hold whose time ran out, without any sweeping', async () => {
    const { manager, clerk, eventId } = await aSale();
    const late = await manager.holds.place({ eventId, seatNos: [1, 2] });
    await letTimeRunOut(house(), late.id);
    expect(numbersOf(await clerk.holds.place({ eventId, seatNos: [2, 3] }))).toEqual([2, 3]);
    expect(await refusalOf(manager.holds.renew({ holdId: late.id }), 'hold_ended')).toMatchObject({
      why: 'ran_out',
      eventId,
      labels: ['Seat-1', 'Seat-2'],
      bookingId: null,
      stillFree: [
        {
          seatNo: 1,
          label: 'Seat-1',
        },
      ],
    });
    await refusalOf(manager.bookings.create({ holdId: late.id }), 'hold_ended');
    const join = manager.holds.place({ eventId, seatNos: [9], holdId: late.id });
    await refusalOf(join, 'hold_ended');
    const { items } = await clerk.seats.list({ eventId });
    expect(items.filter((seat) => seat.state === 'held').map((seat) => seat.seatNo)).toEqual([2, 3]);
  });

  test('renews a hold whose time ran out while nobody else touched its seats', async () => {
    const { clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [1, 2] });
    await letTimeRunOut(house(), hold.id);
    expect((await clerk.holds.mine({})).items).toEqual([]);
    const renewed = await clerk.holds.renew({ holdId: hold.id });
    expect(numbersOf(renewed)).toEqual([1, 2]);
    expect(Date.parse(renewed.until)).toBeGreaterThan(Date.parse(renewed.now) + 470_000);
    expect(await clerk.bookings.create({ holdId: hold.id })).toMatchObject({ quantity: 2 });
  });

  test('does not renew it when a seat went and came back meanwhile', async () => {
    const { manager, clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [1, 2] });
    await letTimeRunOut(house(), hold.id);
    const sold = await manager.bookings.create({ eventId, seatNos: [2] });
    await manager.bookings.cancel({ bookingId: sold.id });
    const facts = await refusalOf(clerk.holds.renew({ holdId: hold.id }), 'hold_ended');
    expect(facts.stillFree.map((seat) => seat.seatNo)).toEqual([1, 2]);
  });

  test('gives seats back at once: some, then all, and again without harm', async () => {
    const { clerk, eventId } = await aSale();
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [1, 2, 3] });
    expect(await clerk.holds.release({ holdId, seatNos: [2, 50] })).toEqual({ id: holdId, released: [2] });
    expect(numbersOf(await clerk.holds.renew({ holdId }))).toEqual([1, 3]);
    expect(await clerk.holds.release({ holdId })).toEqual({ id: holdId, released: [1, 3] });
    expect(await clerk.holds.release({ holdId })).toEqual({ id: holdId, released: [] });
    const ended = await refusalOf(clerk.holds.renew({ holdId }), 'hold_ended');
    expect(ended).toMatchObject({ why: 'released', labels: ['Seat-1', 'Seat-3'] });
    expect((await clerk.events.get({ eventId })).free).toBe(60);
  });

  test('ends a hold with its last seat', async () => {
    const { clerk, eventId } = await aSale();
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [1] });
    await clerk.holds.release({ holdId, seatNos: [1] });
    const ended = await refusalOf(clerk.bookings.create({ holdId }), 'hold_ended');
    expect(ended.why).toBe('released');
  });

  test('leaves seats alone that somebody else took after its time', async () => {
    const { manager, clerk, eventId } = await aSale();
    const late = await clerk.holds.place({ eventId, seatNos: [1, 2] });
    await letTimeRunOut(house(), late.id);
    await manager.holds.place({ eventId, seatNos: [2] });
    expect(await clerk.holds.release({ holdId: late.id })).toEqual({ id: late.id, released: [1] });
    expect((await clerk.seats.list({ eventId })).items[1]?.state).toBe('held');
  });

  test('lets seats join a hold of the same till, and the whole hold gets its eight minutes again', async () => {
    const { clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [5] });
    await moveBack(house(), hold.id, '7 minutes');
    const grown = await clerk.holds.place({ eventId, seatNos: [2, 5], holdId: hold.id });
    expect(grown.id).toBe(hold.id);
    expect(numbersOf(grown)).toEqual([2, 5]);
    const more = await clerk.holds.place({ eventId, quantity: 2, holdId: hold.id });
    expect(numbersOf(more)).toEqual([2, 3, 4, 5]);
    const until = await house().owner.query('select distinct held_until from seats where hold_id = $1', [
      hold.id,
    ]);
    expect(until.rowCount).toBe(1);
    expect((await clerk.bookings.create({ holdId: hold.id })).quantity).toBe(4);
  });

  test('changes nothing of a hold that seats could not join', async () => {
    const { manager, clerk, eventId } = await aSale();
    await manager.bookings.create({ eventId, seatNos: [3] });
    const hold = await clerk.holds.place({ eventId, seatNos: [1] });
    await refusalOf(clerk.holds.place({ eventId, seatNos: [2, 3], holdId: hold.id }), 'seats_unavailable');
    expect((await clerk.holds.mine({ eventId })).items).toMatchObject([
      { id: hold.id, seats: [{ seatNo: 1 }] },
    ]);
    const other = await manager.events.create({ name: 'Other', startsAt, capacity: 5 });
    const elsewhere = clerk.holds.place({ eventId: other.id, seatNos: [1], holdId: hold.id });
    expect((await refusalOf(elsewhere, 'invalid_input')).issues[0]?.path).toBe('holdId');
  });

  test('keeps other tills off a living hold, and says whose it is', async () => {
    const { manager, clerk, eventId } = await aSale();
    const { id: holdId, until } = await clerk.holds.place({ eventId, seatNos: [1] });
    const whose = { holdId, by: clerk.actor.name, till: clerk.till.name, until };
    expect(await refusalOf(manager.holds.renew({ holdId }), 'hold_elsewhere')).toEqual(whose);
    expect(await refusalOf(manager.holds.release({ holdId }), 'hold_elsewhere')).toEqual(whose);
    expect(await refusalOf(manager.bookings.create({ holdId }), 'hold_elsewhere')).toEqual(whose);
    const join = manager.holds.place({ eventId, seatNos: [2], holdId });
    expect(await refusalOf(join, 'hold_elsewhere')).toEqual(whose);
  });

  test('lets the next person at the same till go on with it', async () => {
    const { clerk, eventId } = await aSale();
    const hold = await clerk.holds.place({ eventId, seatNos: [1] });
    const relief = await house().clerk('counter', clerk);
    expect((await relief.holds.mine({})).items.map((item) => item.id)).toEqual([hold.id]);
    expect((await relief.bookings.create({ holdId: hold.id })).soldBy).toBe(relief.actor.name);
  });

  test('says not found for a hold that nobody placed', async () => {
    const { clerk } = await aSale();
    const missing = { what: 'hold', id: nobody };
    expect(await refusalOf(clerk.holds.renew({ holdId: nobody }), 'not_found')).toEqual(missing);
    expect(await refusalOf(clerk.holds.release({ holdId: nobody }), 'not_found')).toEqual(missing);
    expect(await refusalOf(clerk.bookings.create({ holdId: nobody }), 'not_found')).toEqual(missing);
  });
});

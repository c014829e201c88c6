import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut } from '../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';

onEachServer('editing an event', (house) => {
  async function anEvent(change: object = {}) {
    const manager = await house().clerk('manager');
    const event = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 10, ...change });
    return { manager, event, eventId: event.id };
  }

  test('changes what is named and leaves the rest', async () => {
    const { manager, event, eventId } = await anEvent({
      description: 'long',
      endsAt: '2027-03-05T22:00:00+07:00',
    });
    const edited = await manager.events.update({ eventId, revision: 1, venue: 'Hall 2', status: 'closed' });
    const { changedAt: _, ...rest } = event;
    expect(edited).toMatchObject({ ...rest, venue: 'Hall 2', status: 'closed', revision: 2 });
    expect((await manager.events.update({ eventId, revision: 2, endsAt: null })).endsAt).toBeNull();
  });

  test('tells the second of two managers what the first one changed, and overwrites nothing', async () => {
    const { manager, eventId } = await anEvent();
    const other = await house().clerk('manager');
    await manager.events.update({ eventId, revision: 1, name: 'Macbeth', capacity: 12 });
    const late = other.events.update({
      eventId,
      revision: 1,
      name: 'Othello',
      capacity: 12,
      venue: 'Hall',
      startsAt,
    });
    expect(await refusalOf(late, 'edited_meanwhile')).toMatchObject({
      revision: 2,
      changedBy: manager.actor.name,
      differences: [
        {
          field: 'name',
          yours: 'Othello',
          theirs: 'Macbeth',
        },
        {
          field: 'venue',
          yours: 'Hall',
          theirs: '',
        },
      ],
    });
    expect(await other.events.get({ eventId })).toMatchObject({ name: 'Macbeth', venue: '' });
  });

  test('adds seats at the back when the capacity rises', async () => {
    const { manager, eventId } = await anEvent();
    await manager.events.update({ eventId, revision: 1, capacity: 13 });
    const { items } = await manager.seats.list({ eventId });
    expect(items.slice(9).map((seat) => seat.label)).toEqual(['Seat-10', 'Seat-11', 'Seat-12', 'Seat-13']);
  });

  test('refuses to lower the capacity under sold or held seats, names them and says how low it may go', async () => {
    const { manager, eventId } = await anEvent();
    await manager.bookings.create({ eventId, seatNos: [3, 7] });
    await manager.holds.place({ eventId, seatNos: [8] });
    const lower = manager.events.update({ eventId, revision: 1, capacity: 5 });
    expect(await refusalOf(lower, 'capacity_too_low')).toEqual({
      capacity: 5,
      lowest: 8,
      count: 2,
      seats: [
        {
          seatNo: 7,
          label: 'Seat-7',
          why: 'booked',
        },
        {
          seatNo: 8,
          label: 'Seat-8',
          why: 'held',
        },
      ],
    });
    expect((await manager.events.update({ eventId, revision: 1, capacity: 8 })).capacity).toBe(8);
    expect((await manager.seats.list({ eventId })).items).toHaveLength(8);
  });

  test('lowers it over seats whose hold ran out, and that hold is over for good', async () => {
    const { manager, eventId } = await anEvent();
    const hold = await manager.holds.place({ eventId, seatNos: [2, 9] });
    await letTimeRunOut(house(), hold.id);
    await manager.events.update({ eventId, revision: 1, capacity: 5 });
    const ended = await refusalOf(manager.holds.renew({ holdId: hold.id }), 'hold_ended');
    expect(ended).toMatchObject({ why: 'ran_out', stillFree: [{ seatNo: 2 }] });
  });

  test('lets the last categories grow and shrink with the house, so that no other seat changes its price', async () => {
    const { manager, eventId } = await anEvent({
      priceCategories: [
        { code: 'A', name: 'A', priceMinor: 9, seats: 4 },
        { code: 'B', name: 'B', priceMinor: 5, seats: 3 },
        { code: 'C', name: 'C', priceMinor: 1, seats: 3 },
      ],
    });
    const seatsOf = (event: { priceCategories: { seats: number }[] }) =>
      event.priceCategories.map((c) => c.seats);
    expect(seatsOf(await manager.events.update({ eventId, revision: 1, capacity: 12 }))).toEqual([4, 3, 5]);
    expect(seatsOf(await manager.events.update({ eventId, revision: 2, capacity: 6 }))).toEqual([4, 2]);
    expect((await manager.seats.layout({ eventId })).category).toEqual(new Uint8Array([1, 1, 1, 1, 2, 2]));
    expect(seatsOf(await manager.events.update({ eventId, revision: 3, capacity: 7 }))).toEqual([4, 3]);
  });

  test('moves the layout version with prices and categories only', async () => {
    const { manager, eventId } = await anEvent();
    const version = async () => {
      const [layout, snapshot] = [
        await manager.seats.layout({ eventId }),
        await manager.seats.snapshot({ eventId }),
      ];
      expect(snapshot.layoutVersion).toBe(layout.version);
      return layout.version;
    };
    const before = await version();
    await manager.events.update({ eventId, revision: 1, name: 'Lear' });
    await manager.bookings.create({ eventId, quantity: 1 });
    expect(await version()).toBe(before);
    await manager.events.update({ eventId, revision: 2, priceMinor: 7 });
    const afterPrice = await version();
    expect(afterPrice).not.toBe(before);
    await manager.events.update({ eventId, revision: 3, capacity: 11 });
    expect(await version()).not.toBe(afterPrice);
  });

  test('sells at the new price, and keeps the old one on what was sold', async () => {
    const { manager, eventId } = await anEvent({ priceMinor: 100 });
    const sold = await manager.bookings.create({ eventId, quantity: 1 });
    await manager.events.update({ eventId, revision: 1, priceMinor: 150 });
    expect((await manager.bookings.create({ eventId, quantity: 2 })).totalMinor).toBe(300);
    expect((await manager.bookings.get({ bookingId: sold.id })).lines[0]?.priceMinor).toBe(100);
  });

  test('refuses a start after the end that stands', async () => {
    const { manager, eventId } = await anEvent({ endsAt: '2027-03-05T22:00:00+07:00' });
    const late = manager.events.update({ eventId, revision: 1, startsAt: '2027-03-06T19:30:00+07:00' });
    expect((await refusalOf(late, 'invalid_input')).issues[0]?.path).toBe('endsAt');
  });
});

onEachServer('deleting an event', (house) => {
  async function anEvent() {
    const manager = await house().clerk('manager');
    const { id } = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 10 });
    return { manager, eventId: id };
  }

  test('removes one that never had a booking, with its seats and its old holds', async () => {
    const { manager, eventId } = await anEvent();
    const { id: holdId } = await manager.holds.place({ eventId, quantity: 2 });
    await manager.holds.place({ eventId, quantity: 2 });
    await manager.holds.release({ holdId });
    expect(await manager.events.delete({ eventId })).toEqual({ id: eventId, outcome: 'removed' });
    await refusalOf(manager.events.get({ eventId }), 'not_found');
    const left = await house().owner.query('select from seats where event_id = $1', [eventId]);
    expect(left.rowCount).toBe(0);
  });

  test('archives one that ever had a booking: hidden, not for sale, its history kept', async () => {
    const { manager, eventId } = await anEvent();
    const booking = await manager.bookings.create({ eventId, quantity: 2 });
    await manager.bookings.cancel({ bookingId: booking.id });
    expect(await manager.events.delete({ eventId })).toEqual({ id: eventId, outcome: 'archived' });
    expect(await manager.events.delete({ eventId })).toEqual({ id: eventId, outcome: 'archived' });
    expect((await manager.events.get({ eventId })).isArchived).toBe(true);
    const listed = async (input: object) => (await manager.events.list(input)).items.map((event) => event.id);
    expect(await listed({})).not.toContain(eventId);
    expect(await listed({ includeArchived: true })).toContain(eventId);
    expect((await manager.bookings.get({ bookingId: booking.id })).history).toHaveLength(2);
    const sell = manager.bookings.create({ eventId, quantity: 1 });
    expect(await refusalOf(sell, 'event_not_on_sale')).toMatchObject({ status: 'archived' });
  });

  test('refuses while bookings live', async () => {
    const { manager, eventId } = await anEvent();
    await manager.bookings.create({ eventId, quantity: 2 });
    await manager.bookings.create({ eventId, quantity: 3 });
    const facts = await refusalOf(manager.events.delete({ eventId }), 'event_has_live_bookings');
    expect(facts).toEqual({ eventId, name: 'Hamlet', bookings: 2, seats: 5 });
  });

  test('refuses while another till holds seats, and names them and the till', async () => {
    const { manager, eventId } = await anEvent();
    const clerk = await house().clerk();
    await clerk.holds.place({ eventId, seatNos: [4] });
    const facts = await refusalOf(manager.events.delete({ eventId }), 'seats_unavailable');
    expect(facts).toMatchObject({
      seatNos: [4],
      seats: [{ why: 'held', by: clerk.actor.name, till: clerk.till.name }],
    });
  });
});

import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut } from '../../../../tests/service/support/time';

const startsAt = '2027-03-05T19:30:00+07:00';
const nobody = '01890000-0000-7000-8000-000000000000';

onEachServer('creating and finding events', (house) => {
  test('makes exactly as many seats as the capacity says, numbered and labelled', async () => {
    const manager = await house().clerk('manager');
    const { id } = await manager.events.create({ name: 'Hamlet', startsAt, capacity: 500 });
    const { items, next } = await manager.seats.list({ eventId: id });
    expect(next).toBeNull();
    expect(items.map((seat) => seat.seatNo)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    expect(items.every((seat) => seat.label === `Seat-${seat.seatNo}` && seat.state === 'free')).toBe(true);
    expect(items.every((seat) => seat.bookingId === null)).toBe(true);
  });

  test('puts an event on sale at once, in the region of this installation, for nothing, in one category', async () => {
    const manager = await house().clerk('manager');
    const event = await manager.events.create({ name: '  Hamlet ', startsAt, capacity: 3 });
    expect(event).toMatchObject({
      name: 'Hamlet',
      status: 'on_sale',
      timeZone: 'Asia/Jakarta',
      currency: 'IDR',
      revision: 1,
      venue: '',
      description: '',
      endsAt: null,
      isArchived: false,
      planVersionId: null,
      priceCategories: [
        {
          categoryNo: 1,
          code: 'A',
          name: 'A',
          priceMinor: 0,
          seats: 3,
        },
      ],
      startsAt: '2027-03-05T12:30:00.000Z',
      changedBy: manager.actor.name,
    });
    expect(await manager.events.get({ eventId: event.id })).toMatchObject({ ...event, free: 3, booked: 0 });
  });

  test('fills the house from the front with the price categories in their order', async () => {
    const manager = await house().clerk('manager');
    const priceCategories = [
      { code: 'VIP', name: 'Front', priceMinor: 250_000, seats: 2 },
      { code: 'B', name: 'Back', priceMinor: 90_000, seats: 3 },
    ];
    const event = await manager.events.create({ name: 'Opera', startsAt, capacity: 5, priceCategories });
    const { items } = await manager.seats.explain({ eventId: event.id, seatNos: [1, 2, 3, 4, 5] });
    expect(items.map((seat) => seat.priceMinor)).toEqual([250_000, 250_000, 90_000, 90_000, 90_000]);
    expect((await manager.seats.layout({ eventId: event.id })).category).toEqual(
      new Uint8Array([1, 1, 2, 2, 2]),
    );
  });

  test('refuses categories that do not add up, share a code or come beside one price', async () => {
    const manager = await house().clerk('manager');
    const two = [
      { code: 'A', name: 'A', priceMinor: 1, seats: 2 },
      { code: 'B', name: 'B', priceMinor: 1, seats: 2 },
    ];
    const make = (change: object) =>
      manager.events.create({ name: 'X', startsAt, capacity: 5, priceCategories: two, ...change });
    expect(await refusalOf(make({}), 'price_categories_do_not_add_up')).toEqual({ capacity: 5, seats: 4 });
    const alike = [...two, { code: 'a', name: 'C', priceMinor: 1, seats: 1 }];
    expect((await refusalOf(make({ priceCategories: alike }), 'invalid_input')).issues[0]?.path).toBe(
      'priceCategories.2.code',
    );
    expect((await refusalOf(make({ priceMinor: 5 }), 'invalid_input')).issues[0]?.path).toBe('priceMinor');
  });

  test('refuses an end that is not after the start, by path', async () => {
    const manager = await house().clerk('manager');
    const call = manager.events.create({ name: 'X', startsAt, endsAt: '2027-03-05T12:30:00Z', capacity: 1 });
    expect((await refusalOf(call, 'invalid_input')).issues[0]?.path).toBe('endsAt');
  });

  test('says not found for an event that nobody made', async () => {
    const clerk = await house().clerk();
    const missing = { what: 'event', id: nobody };
    expect(await refusalOf(clerk.events.get({ eventId: nobody }), 'not_found')).toEqual(missing);
    expect(await refusalOf(clerk.seats.list({ eventId: nobody }), 'not_found')).toEqual(missing);
    expect(await refusalOf(clerk.seats.layout({ eventId: nobody }), 'not_found')).toEqual(missing);
    expect(await refusalOf(clerk.seats.snapshot({ eventId: nobody }), 'not_found')).toEqual(missing);
    const book = clerk.bookings.create({ eventId: nobody, quantity: 1 });
    expect(await refusalOf(book, 'not_found')).toEqual(missing);
    const hold = clerk.holds.place({ eventId: nobody, quantity: 2 });
    expect(await refusalOf(hold, 'not_found')).toEqual(missing);
  });
});

onEachServer('the list of events', (house) => {
  test('finds by words of name and venue, status and dates, and says how each house stands', async () => {
    const manager = await house().clerk('manager');
    const wanted = await manager.events.create({
      name: 'Wayang 100%',
      venue: 'Gedung Kesenian',
      startsAt,
      capacity: 10,
      priceMinor: 5_000,
    });
    const draft = { name: 'Wayang 1000', venue: 'Gedung', startsAt: '2027-04-01T10:00:00Z', capacity: 4 };
    const other = await manager.events.create({ ...draft, status: 'draft' });
    await manager.bookings.create({ eventId: wanted.id, quantity: 2 });
    await manager.holds.place({ eventId: wanted.id, quantity: 3 });
    const idsFor = async (input: object) => (await manager.events.list(input)).items.map((item) => item.id);
    expect(await idsFor({ search: 'gedung wayang' })).toEqual([wanted.id, other.id]);
    expect(await idsFor({ search: 'gedung wayang', order: 'latest_first' })).toEqual([other.id, wanted.id]);
    expect(await idsFor({ search: '100%' })).toEqual([wanted.id]);
    expect(await idsFor({ search: 'wayang', status: ['draft', 'closed'] })).toEqual([other.id]);
    expect(await idsFor({ search: 'wayang', startsFrom: '2027-03-20T00:00:00Z' })).toEqual([other.id]);
    expect(await idsFor({ search: 'wayang', startsBefore: '2027-03-20T00:00:00Z' })).toEqual([wanted.id]);
    const [item] = (await manager.events.list({ search: 'kesenian' })).items;
    expect(item).toMatchObject({ booked: 2, held: 3, blocked: 0, free: 5, soldMinor: 10_000 });
  });

  test('counts a seat whose hold ran out as free, like the sale does', async () => {
    const manager = await house().clerk('manager');
    const event = await manager.events.create({ name: 'Expiry', startsAt, capacity: 5 });
    const hold = await manager.holds.place({ eventId: event.id, quantity: 3 });
    await letTimeRunOut(house(), hold.id);
    expect(await manager.events.get({ eventId: event.id })).toMatchObject({ held: 0, free: 5 });
  });

  test('pages on without repeating or missing one, whatever is added meanwhile', async () => {
    const manager = await house().clerk('manager');
    const make = (day: number) =>
      manager.events.create({ name: 'Paged', startsAt: `2028-01-0${day}T10:00:00Z`, capacity: 1 });
    const made = [await make(1), await make(2), await make(2), await make(2), await make(3)];
    const first = await manager.events.list({ search: 'paged', limit: 2 });
    await make(1);
    const second = await manager.events.list({ search: 'paged', limit: 2, cursor: first.next ?? '' });
    const third = await manager.events.list({ search: 'paged', limit: 2, cursor: second.next ?? '' });
    const seen = [...first.items, ...second.items, ...third.items].map((event) => event.id);
    expect(seen.toSorted()).toEqual(made.map((event) => event.id).toSorted());
    expect(third.next).toBeNull();
  });

  test('refuses a cursor that no list gave', async () => {
    const clerk = await house().clerk();
    for (const cursor of ['', 'x', Buffer.from('["now()","x"]').toString('base64url')])
      expect((await refusalOf(clerk.events.list({ cursor }), 'invalid_input')).issues[0]?.path).toBe(
        'cursor',
      );
  });
});

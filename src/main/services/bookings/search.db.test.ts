import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';

onEachServer('the list of bookings', (house) => {
  async function twoBookings() {
    const [manager, sari] = [await house().clerk('manager'), await house().clerk()];
    const make = (name: string) =>
      manager.events.create({ name, startsAt: '2027-03-05T19:30:00+07:00', capacity: 20 });
    const [hamlet, opera] = [await make('Hamlet'), await make('100% Opera')];
    const first = await sari.bookings.create({
      eventId: hamlet.id,
      seatNos: [1, 12],
      customerName: 'Budi Santoso',
    });
    const second = await manager.bookings.create({ eventId: opera.id, seatNos: [2], customerName: 'Wati_K' });
    const found = async (input: object) =>
      (await manager.bookings.list({ ...input })).items
        .map((item) => item.id)
        .filter((id) => id === first.id || id === second.id);
    return { manager, sari, hamlet, opera, first, second, found };
  }

  test('finds by beginning of the code, part of a name, seat, event and seller, all words together', async () => {
    const { sari, first, second, found } = await twoBookings();
    expect(await found({})).toEqual([second.id, first.id]);
    expect(await found({ search: first.code.toLowerCase() })).toEqual([first.id]);
    expect(await found({ search: first.code.slice(1) })).toEqual([]);
    expect(await found({ search: 'santo' })).toEqual([first.id]);
    expect(await found({ search: 'seat-12 budi' })).toEqual([first.id]);
    expect(await found({ search: 'seat-1 wati' })).toEqual([]);
    expect(await found({ search: 'opera' })).toEqual([second.id]);
    expect(await found({ search: sari.actor.name })).toEqual([first.id]);
    expect(await found({ search: '%' })).toEqual([second.id]);
    expect(await found({ search: 'i_k' })).toEqual([second.id]);
    expect(await found({ search: 'i_s' })).toEqual([]);
  });

  test('finds a booking by the seats that it has, not by those that it left', async () => {
    const { sari, hamlet, first, found } = await twoBookings();
    await sari.bookings.move({ bookingId: first.id, fromSeatNos: [12], seatNos: [8] });
    expect(await found({ search: 'seat-8' })).toEqual([first.id]);
    expect(await found({ search: 'seat-12' })).toEqual([]);
    const { items } = await sari.bookings.list({ eventId: hamlet.id });
    expect(items.map(({ labels }) => labels)).toEqual([['Seat-1', 'Seat-8']]);
  });

  test('narrows by event, state, seller and time, and names the seats', async () => {
    const { manager, sari, hamlet, first, second, found } = await twoBookings();
    await manager.bookings.cancel({ bookingId: second.id });
    expect(await found({ eventId: hamlet.id })).toEqual([first.id]);
    expect(await found({ status: 'CANCELLED' })).toEqual([second.id]);
    expect(await found({ sellerId: sari.actor.id })).toEqual([first.id]);
    expect(await found({ soldFrom: second.soldAt })).toEqual([second.id]);
    expect(await found({ soldBefore: second.soldAt })).toEqual([first.id]);
    const [item] = (await manager.bookings.list({ eventId: hamlet.id })).items;
    expect(item).toMatchObject({
      eventName: 'Hamlet',
      labels: ['Seat-1', 'Seat-12'],
      customerName: 'Budi Santoso',
    });
  });

  test('pages from the newest on, and a sale meanwhile moves nothing', async () => {
    const clerk = await house().clerk('manager');
    const { id: eventId } = await clerk.events.create({
      name: 'Paged',
      startsAt: '2027-03-05T19:30:00+07:00',
      capacity: 20,
    });
    const sold: string[] = [];
    for (let index = 0; index < 5; index += 1)
      sold.unshift((await clerk.bookings.create({ eventId, quantity: 1 })).id);
    // Two sales at the very same instant are told apart by their ids.
    await house().owner.query(
      'update bookings set sold_at = (select max(sold_at) from bookings) where event_id = $1',
      [eventId],
    );
    const first = await clerk.bookings.list({ eventId, limit: 2 });
    await clerk.bookings.create({ eventId, quantity: 1 });
    const second = await clerk.bookings.list({ eventId, limit: 2, cursor: first.next ?? '' });
    const third = await clerk.bookings.list({ eventId, limit: 2, cursor: second.next ?? '' });
    const seen = [...first.items, ...second.items, ...third.items].map((item) => item.id);
    expect(seen.toSorted()).toEqual(sold.toSorted());
    expect(third.next).toBeNull();
  });
});

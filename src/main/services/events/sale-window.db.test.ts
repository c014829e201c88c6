import { expect, test } from 'vitest';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { rawEvent, sqlstateOf } from '../../../../tests/service/support/raw';
import { refusalOf } from '../../../../tests/service/support/refusals';

const event = { name: 'Jazz di Kota', startsAt: '2027-03-05T19:30:00+07:00', capacity: 10 };
const [early, late] = ['2026-01-01T03:00:00.000Z', '2035-01-01T03:00:00.000Z'];

onEachServer('when an event is sold', (house) => {
  test('nothing is sold or held before its sale opens, and the answer says when that is', async () => {
    const [manager, clerk] = [await house().clerk('manager'), await house().clerk()];
    const { id: eventId } = await manager.events.create({ ...event, saleStartsAt: late });
    const facts = { eventId, name: event.name, startsAt: late };
    expect(await refusalOf(clerk.bookings.create({ eventId, seatNos: [2, 1] }), 'sale_not_yet_open')).toEqual(
      {
        ...facts,
        labels: ['Seat-1', 'Seat-2'],
      },
    );
    const some = clerk.bookings.create({ eventId, quantity: 2 });
    expect(await refusalOf(some, 'sale_not_yet_open')).toEqual({ ...facts, labels: [] });
    const hold = clerk.holds.place({ eventId, seatNos: [3] });
    expect(await refusalOf(hold, 'sale_not_yet_open')).toEqual({ ...facts, labels: ['Seat-3'] });
    await refusalOf(clerk.holds.place({ eventId, quantity: 2 }), 'sale_not_yet_open');
    const opened = await manager.events.update({ eventId, revision: 1, saleStartsAt: early });
    expect(opened).toMatchObject({ saleStartsAt: early, saleEndsAt: null });
    expect((await clerk.bookings.create({ eventId, seatNos: [1, 2] })).quantity).toBe(2);
  });

  test('nothing is sold, held, renewed or taken over from its end on; what was sold can be cancelled', async () => {
    const [manager, clerk] = [await house().clerk('manager'), await house().clerk()];
    const { id: eventId } = await manager.events.create(event);
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1] });
    const { id: holdId } = await clerk.holds.place({ eventId, seatNos: [2] });
    const closing = { eventId, revision: 1, saleEndsAt: early };
    expect(await manager.events.update(closing)).toMatchObject({ saleEndsAt: early, status: 'on_sale' });
    const facts = { eventId, name: event.name, endedAt: early };
    expect(await refusalOf(clerk.bookings.create({ holdId }), 'sale_is_over')).toEqual({
      ...facts,
      labels: ['Seat-2'],
    });
    await refusalOf(clerk.holds.renew({ holdId }), 'sale_is_over');
    await refusalOf(manager.holds.takeOver({ holdId }), 'sale_is_over');
    await refusalOf(clerk.holds.place({ eventId, seatNos: [4], holdId }), 'sale_is_over');
    await refusalOf(clerk.bookings.create({ eventId, quantity: 1 }), 'sale_is_over');
    expect((await clerk.holds.release({ holdId })).released).toEqual([2]);
    expect((await clerk.bookings.cancel({ bookingId })).status).toBe('CANCELLED');
    const again = { eventId, revision: 2, saleStartsAt: early, saleEndsAt: early };
    expect((await refusalOf(manager.events.update(again), 'invalid_input')).issues[0]?.path).toBe(
      'saleEndsAt',
    );
  });

  test('the database itself keeps to it, whoever asks', async () => {
    const { raw } = house();
    for (const window of ['sale_starts_at = now() + interval $$1 hour$$', 'sale_ends_at = now()']) {
      const eventId = await rawEvent(raw);
      await raw.query(`update events set ${window} where id = $1`, [eventId]);
      const sell = ['insert into bookings (event_id, quantity) values ($1, 1)', [eventId]] as const;
      expect(await sqlstateOf(raw, sell)).toBe('BO003');
    }
  });
});

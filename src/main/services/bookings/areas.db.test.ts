import { expect, test } from 'vitest';
import { expectAgreement } from '../../../../tests/service/support/agreement';
import { onEachServer } from '../../../../tests/service/support/each-server';
import { atOnce } from '../../../../tests/service/support/outcomes';
import { refusalOf } from '../../../../tests/service/support/refusals';
import { letTimeRunOut } from '../../../../tests/service/support/time';

const event = { name: 'Jazz di Kota', startsAt: '2027-03-05T19:30:00+07:00' };
const floor = { name: 'Floor', places: 6, priceMinor: 90_000 };
const lawn = { name: 'Lawn', places: 4, categoryCode: 'B' };
const priceCategories = [
  { code: 'A', name: 'Stalls', priceMinor: 300_000, seats: 4 },
  { code: 'B', name: 'Balcony', priceMinor: 150_000, seats: 4 },
];

onEachServer('places in areas', (house) => {
  async function aHouse() {
    const [manager, clerk] = [await house().clerk('manager'), await house().clerk()];
    const { id: eventId } = await manager.events.create({
      ...event,
      capacity: 8,
      priceCategories,
      areas: [floor, lawn],
    });
    return { manager, clerk, eventId };
  }
  const labelsOf = (seats: readonly { label: string }[]) => seats.map(({ label }) => label);

  test('follow the numbered seats, with the price of their own or of a category', async () => {
    const { clerk, eventId } = await aHouse();
    const found = await clerk.events.get({ eventId });
    expect(found).toMatchObject({ capacity: 18, free: 18 });
    expect(found.areas).toEqual([
      { areaNo: 1, name: 'Floor', places: 6, free: 6, categoryNo: 3, priceMinor: 90_000 },
      { areaNo: 2, name: 'Lawn', places: 4, free: 4, categoryNo: 2, priceMinor: 150_000 },
    ]);
    expect(found.priceCategories.map(({ code, seats }) => [code, seats])).toEqual([
      ['A', 4],
      ['B', 8],
      ['C', 6],
    ]);
    const seats = await clerk.seats.explain({ eventId, seatNos: [4, 5, 8, 9, 15] });
    expect(seats.items.map(({ label, priceMinor }) => [label, priceMinor])).toEqual([
      ['Seat-4', 300_000],
      ['Seat-5', 150_000],
      ['Seat-8', 150_000],
      ['Floor-1', 90_000],
      ['Lawn-1', 150_000],
    ]);
  });

  test('stand behind the numbered seats, which lie as they would without areas', async () => {
    const { manager, clerk, eventId } = await aHouse();
    const plain = await manager.events.create({ ...event, capacity: 8, priceMinor: 1 });
    const [layout, alone] = [
      await clerk.seats.layout({ eventId }),
      await clerk.seats.layout({ eventId: plain.id }),
    ];
    for (const list of ['x', 'y', 'row', 'section'] as const)
      expect([...layout[list].subarray(0, 8)]).toEqual([...alone[list]]);
    expect([...(layout.unplanned?.area ?? [])]).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2,
    ]);
    expect(layout.unplanned?.areas.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Floor', 6],
      ['Lawn', 4],
    ]);
    expect(Math.min(...layout.y.subarray(8))).toBeGreaterThan(Math.max(...layout.y.subarray(0, 8)));
    expect(layout.rowNames.slice(-2)).toEqual(['Floor', 'Lawn']);
    expect(alone.unplanned).toBeUndefined();
    const [best] = (await clerk.holds.propose({ eventId, best: { quantity: 2, near: 8 } })).items;
    expect(best?.seats.map(({ seatNo }) => seatNo)).toContain(8);
  });

  test('are told apart from seats on their booking', async () => {
    const { clerk, eventId } = await aHouse();
    const areas = [{ areaNo: 1, quantity: 2 }];
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [5], areas });
    const booking = await clerk.bookings.get({ bookingId });
    expect(booking.areas).toEqual([{ name: 'Floor', seatNos: [9, 10] }]);
  });

  test('are sold together with chosen seats, a quantity or a hold, in one booking', async () => {
    const { clerk, eventId } = await aHouse();
    const areas = [
      { areaNo: 2, quantity: 1 },
      { areaNo: 1, quantity: 2 },
    ];
    const sold = await clerk.bookings.create({ eventId, seatNos: [5], areas });
    expect(labelsOf(sold.lines)).toEqual(['Seat-5', 'Floor-1', 'Floor-2', 'Lawn-1']);
    expect(sold.totalMinor).toBe(150_000 + 2 * 90_000 + 150_000);
    const some = await clerk.bookings.create({ eventId, quantity: 2, areas: [{ areaNo: 1, quantity: 1 }] });
    expect(labelsOf(some.lines)).toEqual(['Seat-1', 'Seat-2', 'Floor-3']);
    const hold = await clerk.holds.place({ eventId, seatNos: [8], areas: [{ areaNo: 2, quantity: 1 }] });
    expect(labelsOf(hold.seats)).toEqual(['Seat-8', 'Lawn-2']);
    const more = await clerk.holds.place({ eventId, areas: [{ areaNo: 1, quantity: 1 }], holdId: hold.id });
    expect(labelsOf(more.seats)).toEqual(['Seat-8', 'Floor-4', 'Lawn-2']);
    const mixed = await clerk.bookings.create({ holdId: hold.id, areas: [{ areaNo: 1, quantity: 2 }] });
    expect(labelsOf(mixed.lines)).toEqual(['Seat-8', 'Floor-4', 'Floor-5', 'Floor-6', 'Lawn-2']);
    expect((await clerk.holds.mine({})).items).toEqual([]);
    expect((await clerk.events.get({ eventId })).areas.map(({ free }) => free)).toEqual([0, 2]);
    await clerk.bookings.cancel({ bookingId: mixed.id });
    expect((await clerk.events.get({ eventId })).areas.map(({ free }) => free)).toEqual([3, 3]);
    await expectAgreement(house());
  });

  test('are had all or not at all, and the refusal names the area and what is left', async () => {
    const { clerk, eventId } = await aHouse();
    await clerk.bookings.create({ eventId, areas: [{ areaNo: 2, quantity: 3 }] });
    const areas = [
      { areaNo: 1, quantity: 2 },
      { areaNo: 2, quantity: 2 },
    ];
    const tooFew = { asked: 2, left: 1, held: 0, area: { areaNo: 2, name: 'Lawn' } };
    for (const call of [
      () => clerk.bookings.create({ eventId, seatNos: [1], areas }),
      () => clerk.holds.place({ eventId, quantity: 1, areas }),
      () => clerk.bookings.create({ eventId, areas }),
    ])
      expect(await refusalOf(call(), 'not_enough_seats')).toMatchObject(tooFew);
    await clerk.bookings.create({ eventId, seatNos: [1] });
    const gone = clerk.bookings.create({ eventId, seatNos: [1, 2], areas: [{ areaNo: 1, quantity: 1 }] });
    expect((await refusalOf(gone, 'seats_unavailable')).labels).toEqual(['Seat-1']);
    const nowhere = clerk.holds.place({ eventId, areas: [{ areaNo: 9, quantity: 1 }] });
    expect(await refusalOf(nowhere, 'not_found')).toEqual({ what: 'area', id: '9' });
    expect((await clerk.events.get({ eventId })).free).toBe(18 - 4);
  });

  test('are held with the best seats for a number, apart if need be, as a number alone is', async () => {
    const { manager, clerk } = await aHouse();
    const made = { ...event, capacity: 60, areas: [floor] };
    const { id: eventId } = await manager.events.create(made);
    const areas = [{ areaNo: 1, quantity: 2 }];
    const numbersOf = (seats: readonly { seatNo: number }[]) => seats.map(({ seatNo }) => seatNo);
    const [best] = (await clerk.holds.propose({ eventId, best: { quantity: 3 } })).items;
    const hold = await clerk.holds.place({ eventId, quantity: 3, areas });
    expect(numbersOf(hold.seats)).toEqual([...numbersOf(best?.seats ?? []), 61, 62]);
    const left = numbersOf(
      (await clerk.seats.list({ eventId })).items.filter(({ state }) => state === 'free'),
    );
    const apart = left.filter((seatNo) => seatNo <= 60 && seatNo % 3 === 0);
    const others = left.filter((seatNo) => seatNo <= 60 && seatNo % 3 !== 0);
    await clerk.bookings.create({ eventId, seatNos: others });
    const split = await manager.holds.place({ eventId, quantity: apart.length, areas });
    expect(numbersOf(split.seats)).toEqual([...apart, 63, 64]);
    expect(
      await refusalOf(clerk.holds.place({ eventId, quantity: 1, areas }), 'not_enough_seats'),
    ).toMatchObject({
      asked: 1,
      left: 0,
    });
    await clerk.holds.release({ holdId: hold.id, seatNos: numbersOf(best?.seats ?? []) });
    const tooMany = [{ areaNo: 1, quantity: 3 }];
    expect(
      await refusalOf(clerk.holds.place({ eventId, quantity: 1, areas: tooMany }), 'not_enough_seats'),
    ).toMatchObject({ area: { areaNo: 1 }, asked: 3, left: 2 });
  });

  test('are left alone by a plain quantity, unless the event has nothing else', async () => {
    const { manager, clerk, eventId } = await aHouse();
    await clerk.bookings.create({ eventId, quantity: 8 });
    for (const call of [
      () => clerk.bookings.create({ eventId, quantity: 1 }),
      () => clerk.holds.place({ eventId, quantity: 1 }),
    ])
      expect(await refusalOf(call(), 'not_enough_seats')).toMatchObject({ asked: 1, left: 0 });
    const yard = await manager.events.create({
      ...event,
      priceMinor: 50_000,
      areas: [{ name: 'Yard', places: 5 }],
    });
    expect(yard).toMatchObject({
      capacity: 5,
      priceCategories: [{ code: 'A', priceMinor: 50_000, seats: 5 }],
    });
    const sold = await clerk.bookings.create({ eventId: yard.id, quantity: 2 });
    expect(labelsOf(sold.lines)).toEqual(['Yard-1', 'Yard-2']);
    const hold = await clerk.holds.place({ eventId: yard.id, quantity: 2 });
    expect(labelsOf(hold.seats)).toEqual(['Yard-3', 'Yard-4']);
    await letTimeRunOut(house(), hold.id);
    expect((await clerk.bookings.create({ eventId: yard.id, quantity: 3 })).quantity).toBe(3);
  });

  test('go to twenty at once without one too many, one too few or a deadlock', async () => {
    const { manager, clerk, eventId } = await aHouse();
    const other = await house().clerk();
    const race = await atOnce<unknown>(
      Array.from({ length: 20 }, (_, n) => {
        const who = [manager, clerk, other][n % 3] ?? clerk;
        const areas =
          n % 2 === 0
            ? [{ areaNo: 1, quantity: 1 }]
            : [
                { areaNo: 2, quantity: 1 },
                { areaNo: 1, quantity: 1 },
              ];
        return () => (n < 10 ? who.bookings.create({ eventId, areas }) : who.holds.place({ eventId, areas }));
      }),
    );
    expect(new Set(race.refused)).toEqual(new Set(['not_enough_seats']));
    expect((await clerk.events.get({ eventId })).areas[0]?.free).toBe(0);
    expect(race.done).toHaveLength(6);
    await expectAgreement(house());
  });

  test('are others than the place that is named by its number beside them', async () => {
    const { clerk, eventId } = await aHouse();
    const areas = (quantity: number) => [{ areaNo: 1, quantity }];
    const { left } = await refusalOf(
      clerk.bookings.create({ eventId, seatNos: [9], areas: areas(6) }),
      'not_enough_seats',
    );
    expect(left).toBe(5);
    const sold = await clerk.bookings.create({ eventId, seatNos: [9], areas: areas(5) });
    expect(sold.lines.map(({ seatNo }) => seatNo)).toEqual([9, 10, 11, 12, 13, 14]);
  });

  test('stay as many as they are', async () => {
    const { manager, eventId } = await aHouse();
    const grow = manager.events.update({ eventId, revision: 1, capacity: 30 });
    expect((await refusalOf(grow, 'invalid_input')).issues[0]?.path).toBe('capacity');
    const dearer = priceCategories.map((category) => ({ ...category, seats: 4, priceMinor: 1_000 }));
    await refusalOf(
      manager.events.update({ eventId, revision: 1, priceCategories: dearer }),
      'price_categories_do_not_add_up',
    );
    for (const areas of [
      [floor, { ...floor, name: 'floor' }],
      [{ name: 'Pit', places: 2, categoryCode: 'Z' }],
      [{ ...lawn, priceMinor: 1 }],
    ])
      await refusalOf(
        manager.events.create({ ...event, capacity: 8, priceCategories, areas }),
        'invalid_input',
      );
  });

  test('and wheelchair places stay out of what a booking is made larger by number with', async () => {
    const { clerk, eventId } = await aHouse();
    await house().owner.query(
      `update seats set kind = 'wheelchair' where event_id = $1 and seat_no in (2, 8)`,
      [eventId],
    );
    const { id: bookingId } = await clerk.bookings.create({ eventId, seatNos: [1] });
    expect(
      await refusalOf(clerk.bookings.addSeats({ bookingId, quantity: 6 }), 'not_enough_seats'),
    ).toMatchObject({ left: 5 });
    const { lines } = await clerk.bookings.addSeats({ bookingId, quantity: 5 });
    expect(lines.map(({ seatNo }) => seatNo)).toEqual([1, 3, 4, 5, 6, 7]);
  });
});

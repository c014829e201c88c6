import { expect, test } from 'vitest';
import { expectAgreement } from '../support/agreement';
import { onEachServer } from '../support/each-server';
import type { Clerk } from '../support/house';
import { atOnce } from '../support/outcomes';

onEachServer(
  'twenty tills at once',
  (house) => {
    async function tillsAndEvent(capacity: number, tills = 20) {
      const manager = await house().clerk('manager');
      const event = await manager.events.create({
        name: 'Premiere',
        startsAt: '2027-03-05T19:30:00+07:00',
        capacity,
      });
      const clerks: Clerk[] = [];
      while (clerks.length < tills) clerks.push(await house().clerk('manager'));
      return { manager, clerks, eventId: event.id };
    }

    test('one seat, one winner', async () => {
      const { clerks, eventId } = await tillsAndEvent(30);
      for (let seatNo = 1; seatNo <= 10; seatNo += 1) {
        const sales = await atOnce(
          clerks.map((clerk) => () => clerk.bookings.create({ eventId, seatNos: [seatNo] })),
        );
        expect(sales.done).toHaveLength(1);
        expect(sales.refused).toEqual(Array.from({ length: 19 }, () => 'seats_unavailable'));
      }
      await expectAgreement(house());
    });

    test('one seat, one hold', async () => {
      const { clerks, eventId } = await tillsAndEvent(30);
      const holds = await atOnce(clerks.map((clerk) => () => clerk.holds.place({ eventId, seatNos: [7] })));
      expect(holds.done).toHaveLength(1);
      expect(holds.refused).toEqual(Array.from({ length: 19 }, () => 'seats_unavailable'));
    });

    test('overlapping rows of seats: nobody gets half of them', async () => {
      const { clerks, eventId } = await tillsAndEvent(25);
      const wanted = (index: number) =>
        Array.from({ length: 5 }, (_, nth) => ((index * 3 + nth * 7) % 25) + 1);
      const sales = await atOnce(
        clerks.map(
          (clerk, index) => () => clerk.bookings.create({ eventId, seatNos: [...new Set(wanted(index))] }),
        ),
      );
      const sold = sales.done.flatMap((booking) => booking.lines.map((line) => line.seatNo));
      expect(new Set(sold).size).toBe(sold.length);
      expect(new Set(sales.refused)).toEqual(new Set(['seats_unavailable']));
      await expectAgreement(house());
    });

    test('by quantity they sell exactly the house, to the last seat', async () => {
      const { manager, clerks, eventId } = await tillsAndEvent(200);
      const refused: string[] = [];
      const sell = async (clerk: Clerk, most: number): Promise<void> => {
        for (let party = most; party > 0;) {
          const sale = await atOnce([() => clerk.bookings.create({ eventId, quantity: party })]);
          refused.push(...sale.refused);
          if (sale.refused.length > 0) party -= 1;
        }
      };
      await Promise.all(clerks.map((clerk, index) => sell(clerk, (index % 5) + 1)));
      expect(new Set(refused)).toEqual(new Set(['not_enough_seats']));
      expect(await manager.events.get({ eventId })).toMatchObject({ booked: 200, free: 0 });
      await expectAgreement(house());
    });

    test('holding pairs side by side, every one of them gets a pair while there are enough', async () => {
      const { manager, clerks, eventId } = await tillsAndEvent(120);
      const holds = await atOnce(
        clerks.flatMap((clerk) => [1, 2].map(() => () => clerk.holds.place({ eventId, quantity: 2 }))),
      );
      expect(holds.refused).toEqual([]);
      expect(await manager.events.get({ eventId })).toMatchObject({ held: 80, free: 40 });
      const sales = await atOnce(
        holds.done.map((hold, index) => () => {
          const clerk = clerks[Math.floor(index / 2)];
          if (clerk === undefined) throw new Error('a hold without a till');
          return clerk.bookings.create({ holdId: hold.id });
        }),
      );
      expect(sales.refused).toEqual([]);
      await expectAgreement(house());
    });

    test('three sessions and four seats never wait crosswise', async () => {
      const { clerks, eventId } = await tillsAndEvent(4, 3);
      for (let round = 0; round < 60; round += 1) {
        const sales = await atOnce(
          clerks.map(
            (clerk, index) => () => clerk.bookings.create({ eventId, quantity: index === 2 ? 2 : 3 }),
          ),
        );
        expect(sales.done.length).toBeGreaterThan(0);
        expect(sales.refused.filter((code) => code !== 'not_enough_seats')).toEqual([]);
        const cancel = (index: number) => clerks[index % 3]?.bookings.cancel ?? clerks[0]?.bookings.cancel;
        await atOnce(
          sales.done.map(
            ({ id }, index) =>
              async () =>
                cancel(index)?.({ bookingId: id }),
          ),
        );
      }
      await expectAgreement(house());
    });
  },
  24,
);

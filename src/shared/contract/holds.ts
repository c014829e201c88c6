import { z } from 'zod';
import { eventId, holdId, seatNo } from '../domain/ids';
import { bestWish, namedSeat, propose } from './best-seats';
import { command, instant, listOf, query } from './operation';

export const heldSeat = z.object({
  seatNo: z.number(),
  label: z.string(),
  categoryNo: z.number(),
  priceMinor: z.number(),
});

const hold = z.object({
  id: holdId,
  eventId,
  seats: z.array(heldSeat),
  totalMinor: z.number().describe('Sum of the seats’ prices.'),
  currency: z.string(),
  heldSince: instant,
  until: instant.describe('From then on its seats are free by themselves, on the server’s clock.'),
  now: instant.describe(
    'The server’s clock at the answer, so that a till with a wrong clock counts down rightly.',
  ),
});
export type Hold = z.output<typeof hold>;

const placedHold = hold.extend({
  leavesSingle: z
    .array(namedSeat)
    .describe('Seats that stay alone beside those that were added, where the event wants that said.'),
});

export const seatNos = z
  .array(seatNo)
  .min(1)
  .max(20_000)
  .refine((all) => new Set(all).size === all.length, 'a seat is named twice');
export const quantity = z.int().min(1).max(200_000);

/** Places in areas without numbers: so many in each, whichever are free. */
export const areaWishes = z
  .array(z.strictObject({ areaNo: z.int().min(1).max(32_767), quantity }))
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ areaNo }) => areaNo)).size === all.length, 'an area is named twice');
export type AreaWish = z.output<typeof areaWishes>[number];

export const holds = {
  place: command({
    says: 'Holds seats for this sale for as long as the event says, all or nothing: chosen ones, or the best for a wish (`best`; `quantity`: the best, apart if need be, also beside places in areas). With `holdId` they join that hold, whose time begins again.',
    role: 'counter',
    input: z
      .strictObject({
        eventId,
        seatNos: seatNos.optional().describe('These seats, all or none.'),
        quantity: quantity.optional().describe('So many of the best seats, apart if need be.'),
        best: bestWish.optional().describe('The best seats for a wish, side by side.'),
        areas: areaWishes
          .optional()
          .describe('Places without numbers. Alone, or with `seatNos` or `quantity`.'),
        holdId: holdId
          .optional()
          .describe(
            'A living hold of this till on the same event that the seats join; the answer is the whole hold.',
          ),
        fromNamedHold: z
          .boolean()
          .optional()
          .describe(
            'Also seats that a named hold keeps back and that the caller, or who signs for it, may break. Only with `seatNos`.',
          ),
        leaving: seatNos
          .optional()
          .describe(
            'Seats that a booking will give for these in a move: for the rule about single seats they count as free. Only with `seatNos` alone.',
          ),
      })
      .refine(
        (input) =>
          [input.seatNos, input.quantity, input.best].filter((way) => way !== undefined).length ===
          (input.areas === undefined
            ? 1
            : Math.min(1, [input.seatNos, input.quantity].filter(Boolean).length)),
        { message: 'give one of seatNos, quantity or best; or areas, alone or with seatNos or quantity' },
      )
      .refine((input) => input.areas === undefined || input.fromNamedHold !== true, {
        path: ['fromNamedHold'],
        message: 'areas are held by themselves',
      })
      .refine((input) => input.fromNamedHold !== true || input.seatNos !== undefined, {
        path: ['fromNamedHold'],
        message: 'name the seats that are taken from a named hold',
      })
      .refine(
        ({ leaving, ...input }) =>
          leaving === undefined ||
          (input.seatNos !== undefined && input.areas === undefined && input.fromNamedHold !== true),
        { path: ['leaving'], message: 'name the seats that take their place, and nothing else' },
      ),
    output: placedHold,
  }),
  propose,
  renew: command({
    says: 'Gives a hold its time again, up to the longest that the event lets a hold last.',
    role: 'counter',
    input: z.strictObject({ holdId }),
    output: hold,
  }),
  release: command({
    says: 'Gives the seats of a hold back at once; some of them when `seatNos` is given. Releasing twice is fine.',
    role: 'counter',
    input: z.strictObject({ holdId, seatNos: seatNos.optional().describe('Left out: all of them.') }),
    output: z.object({ id: holdId, released: z.array(z.number()) }),
  }),
  takeOver: command({
    says: 'Takes a living hold over from another till: it goes on here under a new id, and the other sale hears by whom. Recorded.',
    role: 'manager',
    input: z.strictObject({ holdId }),
    output: hold,
  }),
  mine: query({
    says: 'The living holds of this till: what a sale that was cut off still has.',
    role: 'counter',
    input: z.strictObject({ eventId: eventId.optional() }),
    output: listOf(hold),
  }),
};

import { z } from 'zod';
import { bookingId, eventId, holdId, userId } from '../domain/ids';
import { bestWish } from './best-seats';
import { areaWishes, quantity, seatNos } from './holds';
import { command, instant, listOf, query } from './operation';

const line = z.object({
  lineNo: z.number(),
  seatNo: z.number(),
  label: z.string().describe('Label and price as sold; later changes of the event do not reach them.'),
  categoryCode: z.string(),
  priceMinor: z.number(),
});

const booking = z.object({
  id: bookingId,
  eventId,
  code: z.string(),
  status: z.enum(['CONFIRMED', 'CANCELLED']),
  quantity: z.number(),
  totalMinor: z.number(),
  currency: z.string(),
  customerName: z.string().nullable(),
  soldBy: z.string().nullable(),
  till: z.string().nullable(),
  soldAt: instant,
  cancelledAt: instant.nullable(),
  revision: z.number().describe('Rises with every change.'),
  lines: z
    .array(line)
    .describe('What it is made of now; of a cancelled booking, what it had when it was cancelled.'),
});
export type Booking = z.output<typeof booking>;

/** What a change does to the total of a booking, or of the two of an exchange. Positive: the customer owes. */
const difference = z.object({ beforeMinor: z.number(), afterMinor: z.number(), differenceMinor: z.number() });
export type PriceDifference = z.output<typeof difference>;

const otherBooking = z.object({
  bookingId,
  code: z.string(),
  status: z.enum(['CONFIRMED', 'CANCELLED']),
  eventName: z.string(),
  startsAt: instant,
  timeZone: z.string(),
});

const historyEntry = z.object({
  at: instant,
  action: z.enum([
    'sold',
    'cancelled',
    'exchanged',
    'restored',
    'moved',
    'seats_taken',
    'seats_freed',
    'changed',
  ]),
  by: z.string().nullable(),
  till: z.string().nullable(),
  approvedBy: z.string().nullable(),
  labels: z.array(z.string()),
  fromLabels: z.array(z.string()).describe('Of seats that were moved: where from.'),
  difference: difference.nullable().describe('`null` where no seat came or went.'),
  other: otherBooking
    .nullable()
    .describe('The other booking of an exchange: where this one came from, or what was given for it.'),
  login: z.string().describe('The database login that wrote it: a raw client has no person.'),
});

const bookingWithHistory = booking.extend({
  eventName: z.string(),
  startsAt: instant,
  timeZone: z.string(),
  venue: z.string(),
  cancelledBy: z.string().nullable(),
  soldByUserId: userId.nullable(),
  mayCancel: z.boolean().describe('False when this caller would need a manager to change or cancel it.'),
  formerLines: z
    .array(line.extend({ reason: z.enum(['given_up', 'moved']), endedAt: instant }))
    .describe('Lines of seats that it gave up or that were moved.'),
  areas: z
    .array(z.object({ name: z.string(), seatNos: z.array(z.number()) }))
    .describe('Which of the seats in its lines are places of areas: they have no numbers for anybody.'),
  exchangedFrom: otherBooking.nullable(),
  exchangedTo: otherBooking.nullable().describe('The live booking that was given for it.'),
  history: z.array(historyEntry),
});
export type BookingWithHistory = z.output<typeof bookingWithHistory>;

const bookingSummary = booking
  .omit({ lines: true })
  .extend({ eventName: z.string(), startsAt: instant, timeZone: z.string(), labels: z.array(z.string()) });
export type BookingSummary = z.output<typeof bookingSummary>;

const changed = booking.extend({ difference });
export type ChangedBooking = z.output<typeof changed>;

const revision = z
  .int()
  .min(1)
  .optional()
  .describe(
    'The revision that the change was thought out on; a booking that somebody changed since is left alone.',
  );

/** Seats to take: one of the three. */
const wanted = {
  seatNos: seatNos.optional().describe('These seats.'),
  holdId: holdId.optional().describe('Those of a hold of this till, which ends.'),
  quantity: quantity.optional().describe('So many free seats, the first ones by number.'),
};

function oneOf(input: object, fields: readonly string[]): string | null {
  const given = fields.filter((field) => field in input && input[field as keyof typeof input] !== undefined);
  return given.length === 1 ? null : `give one of ${fields.join(', ')}`;
}

const changes = ['move', 'addSeats', 'giveUpSeats', 'exchange', 'restore', 'cancel'] as const;
export type BookingChange = (typeof changes)[number];

/** Which fields say what a change takes. */
const waysOf: Record<BookingChange, readonly string[]> = {
  move: ['seatNos', 'holdId'],
  addSeats: ['seatNos', 'holdId', 'quantity'],
  giveUpSeats: ['seatNos'],
  exchange: ['seatNos', 'holdId', 'quantity'],
  restore: [],
  cancel: [],
};

export const bookings = {
  create: command({
    says: 'Sells seats: the first free ones (`quantity`), the best for a wish (`best`), chosen ones, or those of a hold. All or nothing.',
    role: 'counter',
    input: z
      .strictObject({
        eventId: eventId.optional().describe('May be left out with `holdId`.'),
        quantity: quantity.optional().describe('So many free seats, the first ones by number.'),
        best: bestWish.optional().describe('The best seats for a wish, chosen inside the lock.'),
        seatNos: seatNos.optional().describe('These seats, all or none.'),
        holdId: holdId.optional().describe('All seats of a living hold of this till.'),
        areas: areaWishes.optional().describe('Alone, or with `seatNos`, `quantity` or `holdId`.'),
        customerName: z.string().trim().max(200).optional(),
      })
      .superRefine((input, context) => {
        const all = [input.quantity, input.best, input.seatNos, input.holdId];
        const ways = all.filter((way) => way !== undefined).length;
        if (ways > 1 || (ways === 0 && input.areas === undefined))
          context.addIssue({ code: 'custom', message: 'give one of quantity, best, seatNos or holdId' });
        if (input.areas !== undefined && input.best !== undefined)
          context.addIssue({ code: 'custom', path: ['best'], message: 'not together with areas' });
        if (input.eventId === undefined && input.holdId === undefined)
          context.addIssue({ code: 'custom', path: ['eventId'], message: 'which event? eventId is missing' });
      }),
    output: booking,
  }),
  get: query({
    says: 'One booking with its lines and its history.',
    role: 'counter',
    input: z.strictObject({ bookingId }),
    output: bookingWithHistory,
  }),
  list: query({
    says: 'Lists bookings, newest first; searches code, customer, seat, event and seller.',
    role: 'counter',
    input: z.strictObject({
      eventId: eventId.optional(),
      search: z.string().max(200).optional(),
      status: z.enum(['CONFIRMED', 'CANCELLED']).optional(),
      soldFrom: instant.optional(),
      soldBefore: instant.optional(),
      sellerId: userId.optional(),
      limit: z.int().min(1).max(500).optional(),
      cursor: z.string().max(500).optional(),
    }),
    output: listOf(bookingSummary),
  }),
  cancel: command({
    says: 'Cancels a booking and frees its seats at once; lines and history stay. Cancelling twice is fine.',
    role: 'counter',
    input: z.strictObject({ bookingId }),
    output: booking,
  }),
  move: command({
    says: 'Moves a booking, or some of its seats, to other seats of the same event in one step.',
    role: 'counter',
    input: z
      .strictObject({
        bookingId,
        fromSeatNos: seatNos
          .optional()
          .describe(
            'Which of its seats leave; all when left out. Those that are also among the new ones stay.',
          ),
        seatNos: wanted.seatNos,
        holdId: wanted.holdId,
        revision,
      })
      .superRefine((input, context) => {
        const message = oneOf(input, waysOf.move);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
    output: changed,
  }),
  addSeats: command({
    says: 'Adds seats to a booking: chosen ones, those of a hold, or a number of free ones.',
    role: 'counter',
    input: z.strictObject({ bookingId, ...wanted, revision }).superRefine((input, context) => {
      const message = oneOf(input, waysOf.addSeats);
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
    output: changed,
  }),
  giveUpSeats: command({
    says: 'Frees some seats of a booking at once. With the last one the booking is cancelled.',
    role: 'counter',
    input: z.strictObject({ bookingId, seatNos, revision }),
    output: changed,
  }),
  exchange: command({
    says: 'Gives seats of another event for a booking: a new booking there, the old one cancelled, both at once.',
    role: 'counter',
    input: z
      .strictObject({ bookingId, eventId: eventId.optional(), ...wanted, revision })
      .superRefine((input, context) => {
        const message = oneOf(input, waysOf.exchange);
        if (message !== null) context.addIssue({ code: 'custom', message });
        if (input.eventId === undefined && input.holdId === undefined)
          context.addIssue({
            code: 'custom',
            path: ['eventId'],
            message: 'for which event? eventId is missing',
          });
      }),
    output: changed.extend({ exchangedFrom: otherBooking }),
  }),
  restore: command({
    says: 'Brings a cancelled booking back, if its seats are still free. Restoring twice is fine.',
    role: 'counter',
    input: z.strictObject({ bookingId, revision }),
    output: changed,
  }),
  previewChange: query({
    says: 'What a change would free, take and cost. Changes and holds nothing.',
    role: 'counter',
    input: z
      .strictObject({
        bookingId,
        change: z.enum(changes),
        fromSeatNos: seatNos.optional(),
        eventId: eventId.optional(),
        ...wanted,
      })
      .superRefine((input, context) => {
        const ways = waysOf[input.change];
        const message = ways.length === 0 ? null : oneOf(input, ways);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
    output: z.object({
      freed: z.array(line),
      taken: z.array(line.omit({ lineNo: true })),
      currency: z.string(),
      difference,
      cancels: z.boolean().describe('Nothing of the booking would be left.'),
    }),
  }),
};

import { z } from 'zod';
import { bookingId, eventId, holdId, userId } from '../domain/ids';
import { quantity, seatNos } from './holds';
import { command, instant, listOf, query } from './operation';

const line = z.object({
  lineNo: z.number(),
  seatNo: z.number(),
  /** Label and price as sold; later changes of the event do not reach them. */
  label: z.string(),
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
  lines: z.array(line),
});
export type Booking = z.output<typeof booking>;

const historyEntry = z.object({
  at: instant,
  action: z.enum(['sold', 'cancelled', 'seats_taken', 'seats_freed', 'changed']),
  by: z.string().nullable(),
  till: z.string().nullable(),
  approvedBy: z.string().nullable(),
  labels: z.array(z.string()),
  /** The database login that wrote it: a raw client has no person. */
  login: z.string(),
});

const bookingWithHistory = booking.extend({
  eventName: z.string(),
  startsAt: instant,
  timeZone: z.string(),
  venue: z.string(),
  cancelledBy: z.string().nullable(),
  soldByUserId: userId.nullable(),
  /** False when this caller would need a manager to cancel it. */
  mayCancel: z.boolean(),
  history: z.array(historyEntry),
});
export type BookingWithHistory = z.output<typeof bookingWithHistory>;

const bookingSummary = booking
  .omit({ lines: true })
  .extend({ eventName: z.string(), startsAt: instant, timeZone: z.string(), labels: z.array(z.string()) });
export type BookingSummary = z.output<typeof bookingSummary>;

export const bookings = {
  create: command({
    says: 'Sells seats: a quantity, chosen seats, or the seats of a hold. All or nothing.',
    role: 'counter',
    input: z
      .strictObject({
        eventId: eventId.optional(),
        quantity: quantity.optional(),
        seatNos: seatNos.optional(),
        holdId: holdId.optional(),
        customerName: z.string().trim().max(200).optional(),
      })
      .superRefine((input, context) => {
        const ways = [input.quantity, input.seatNos, input.holdId].filter((way) => way !== undefined).length;
        if (ways !== 1)
          context.addIssue({ code: 'custom', message: 'give one of quantity, seatNos or holdId' });
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
};

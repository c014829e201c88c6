import { z } from 'zod';
import { eventId, seatNo } from '../domain/ids';
import { listOf, query } from './operation';

/** What a party wants of its seats. */
export const bestWish = z
  .strictObject({
    quantity: z.int().min(1).max(1_000).describe('Everybody counted.'),
    categoryNo: z.int().min(1).max(26).optional().describe('Only in this price category.'),
    near: seatNo.optional().describe('As near to this seat as can be, instead of as good as can be.'),
    aisle: z.boolean().optional().describe('On an aisle where that is possible.'),
    stepFree: z.boolean().optional().describe('Only seats that are reached without a step.'),
    wheelchairs: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .describe(
        'So many of them sit in a wheelchair; the others get companions’ places beside them. Nobody else gets those.',
      ),
    mayBeApart: z
      .boolean()
      .optional()
      .describe(
        'May be split where nobody can sit together any more; without it that is refused as `not_together`.',
      ),
    except: z
      .array(seatNo)
      .max(5_000)
      .optional()
      .describe('Seats that were offered before: the next best without them.'),
  })
  .refine(({ quantity, wheelchairs = 0 }) => wheelchairs <= quantity, {
    path: ['wheelchairs'],
    message: 'not more than quantity, which counts everybody',
  });

export type BestWish = z.output<typeof bestWish>;

/** A seat by number and name. */
export const namedSeat = z.object({ seatNo: z.number(), label: z.string() });

/** Seats that could be held for a wish. */
const proposal = z.object({
  seats: z.array(
    z.object({ seatNo: z.number(), label: z.string(), categoryNo: z.number(), priceMinor: z.number() }),
  ),
  groups: z
    .array(z.array(z.number()))
    .describe('Numbers of those who sit side by side, each group from left to right.'),
  isTogether: z.boolean(),
  totalMinor: z.number(),
  currency: z.string(),
  notes: z
    .array(z.enum(['aisle', 'step_free', 'wheelchair', 'restricted_view', 'several_categories']))
    .describe('What there is to say about them.'),
  leavesSingle: z
    .array(namedSeat)
    .describe('Seats that would be left alone; empty where the event does not mind.'),
});
export type SeatProposal = z.output<typeof proposal>;

/** Proposals, best first. */
export const propose = query({
  says: 'What best available would take for a wish, best first, no seat in two proposals; holds nothing. Where nobody can sit together any more, how the party would be split.',
  role: 'counter',
  input: z.strictObject({
    eventId,
    best: bestWish,
    limit: z.int().min(1).max(20).optional().describe('How many proposals; 3 where nothing is said.'),
  }),
  output: listOf(proposal).extend({
    left: z.number().describe('How many seats such a wish could have, whatever its quantity.'),
  }),
});

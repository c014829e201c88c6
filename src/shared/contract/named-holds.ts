import { z } from 'zod';
import { eventId, holdId, namedHoldId } from '../domain/ids';
import { seatNos } from './holds';
import { command, instant, listOf, personRole, query } from './operation';

const kind = z
  .enum(['hold', 'block'])
  .describe('`hold`: for somebody, such as the press. `block`: a seat that cannot be used.');
const letter = z
  .string()
  .regex(/^[A-Z]$/, 'one letter from A to Z')
  .describe('What stands on its seats on the map.');
const colour = z.int().min(1).max(8).describe('A place in the palette of named holds.');
const reason = z.string().trim().min(1).max(200);
const owner = z.string().trim().max(200).describe('Who is to be asked; may be empty.');
const releaseAt = instant
  .nullable()
  .describe('From then on its seats are free by themselves; `null`: until somebody releases it.');

const seat = z.object({ seatNo: z.number(), label: z.string() });

const namedHold = z.object({
  id: namedHoldId,
  eventId,
  kind,
  letter,
  colour: z.number(),
  reason: z.string(),
  owner: z.string(),
  releaseAt,
  breakableBy: personRole.describe(
    'The least role that may release it or take seats from it before its time.',
  ),
  keeps: z
    .array(seat)
    .describe(
      'Seats that it keeps back at this moment, also those that a sale has taken from it and not sold yet.',
    ),
  placed: z
    .number()
    .describe('What became of the seats that it was placed with or extended by, at this moment.'),
  kept: z.number(),
  sold: z.number(),
  held: z.number().describe('In a sale, whether taken from it or after they left it.'),
  free: z.number(),
  placedAt: instant,
  placedBy: z.string().nullable(),
  till: z.string().nullable(),
  endedAt: instant.nullable().describe('When it was released or its time came; `null` while it lives.'),
});
export type NamedHold = z.output<typeof namedHold>;

export const namedHolds = {
  place: command({
    says: 'Keeps seats back from the open sale, all or nothing: free ones, or those of a hold of this till, which ends. Recorded.',
    role: 'manager',
    input: z
      .strictObject({
        eventId,
        seatNos: seatNos.optional(),
        holdId: holdId.optional().describe('Those of a hold of this till, which ends.'),
        kind,
        letter,
        colour: colour.optional(),
        reason,
        owner: owner.optional(),
        releaseAt: releaseAt.optional(),
        breakableBy: personRole
          .optional()
          .describe(
            'The least role that may release it or take seats from it; manager where nothing is said.',
          ),
      })
      .refine((input) => (input.seatNos === undefined) !== (input.holdId === undefined), {
        message: 'give either seatNos or holdId',
      }),
    output: namedHold,
  }),
  list: query({
    says: 'The named holds and blocks of an event with what became of their seats; ended ones as well when asked.',
    role: 'counter',
    input: z.strictObject({ eventId, includeEnded: z.boolean().optional() }),
    output: listOf(namedHold),
  }),
  update: command({
    says: 'Changes what stands on a named hold or when it ends; its seats follow at once. Needs a role that may break it. Recorded.',
    role: 'manager',
    input: z.strictObject({
      namedHoldId,
      letter: letter.optional(),
      colour: colour.optional(),
      reason: reason.optional(),
      owner: owner.optional(),
      releaseAt: releaseAt.optional(),
      breakableBy: personRole.optional(),
    }),
    output: namedHold,
  }),
  extend: command({
    says: 'Keeps further free seats back with a named hold, all or nothing. Needs a role that may break it. Recorded.',
    role: 'manager',
    input: z.strictObject({ namedHoldId, seatNos }),
    output: namedHold,
  }),
  release: command({
    says: 'Frees the seats of a named hold at once, or some of them; with the last it ends. Needs a role that may break it. Recorded.',
    role: 'counter',
    input: z.strictObject({ namedHoldId, seatNos: seatNos.optional() }),
    output: namedHold.extend({ released: z.array(z.number()) }),
  }),
};

import { z } from 'zod';
import { planName } from '../plan-values';

const capacity = z.int().min(1).max(200_000);
const zones = z.int().min(1).max(8).optional().describe('Into how many price zones it is divided.');

/** A house by a few numbers: what it is like, and how many it seats in all. */
export const planRecipe = z.discriminatedUnion('kind', [
  /** Straight rows on a flat floor. */
  z.strictObject({
    kind: z.literal('grid'),
    name: planName,
    capacity,
    seatsPerRow: z
      .int()
      .min(1)
      .max(2_000)
      .optional()
      .describe('Left out: about one and a half times as many as there are rows.'),
    aisles: z.int().min(0).max(8).optional(),
    zones,
  }),
  /** Rows in arcs around a stage, with balconies behind. */
  z.strictObject({
    kind: z.literal('theatre'),
    name: planName,
    capacity,
    balconies: z.int().min(0).max(4).optional(),
    opening: z
      .number()
      .min(10)
      .max(170)
      .optional()
      .describe(
        'Degrees from the outermost seats on the left to those on the right, seen from the centre of the arcs.',
      ),
    aisles: z.int().min(0).max(8).optional(),
    zones,
  }),
  /** Slightly curved rows before a screen. */
  z.strictObject({ kind: z.literal('cinema'), name: planName, capacity, zones }),
  /** Rings around a field, in tiers and sections. */
  z.strictObject({
    kind: z.literal('bowl'),
    name: planName,
    capacity,
    fieldLength: z.number().min(10).max(400).optional().describe('Metres.'),
    fieldWidth: z.number().min(10).max(400).optional(),
    rowsPerTier: z.int().min(3).max(60).optional(),
    zones,
  }),
  /** Round tables before a small stage, a bar, and standing room for the rest. */
  z.strictObject({
    kind: z.literal('club'),
    name: planName,
    capacity,
    seatsPerTable: z.int().min(2).max(12).optional(),
    standing: z.int().min(0).max(200_000).optional().describe('How many of them stand.'),
    zones,
  }),
]);
export type PlanRecipe = z.output<typeof planRecipe>;
export type RecipeOf<Kind extends PlanRecipe['kind']> = Extract<PlanRecipe, { kind: Kind }>;

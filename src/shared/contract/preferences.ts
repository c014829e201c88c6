import { z } from 'zod';
import { currency } from '../domain/money';
import { timeZone } from '../domain/time-zone';
import { command, empty, query } from './operation';

/** How this installation looks and speaks. Kept on this PC, beside the database, and never secret. */
export const preferences = z.object({
  language: z.enum(['en', 'id']),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(80).max(200).describe('Percent of the usual text size.'),
  reducedMotion: z.boolean(),
  idleLockMinutes: z
    .int()
    .min(0)
    .max(240)
    .describe('Minutes without a key or click until the session locks; 0: never.'),
  /** Region for new events, and for how money, dates and times are written. */
  region: z.object({
    country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters (ISO 3166)'),
    currency,
    timeZone,
  }),
});
export type Preferences = z.output<typeof preferences>;

export const preferencesFeature = {
  get: query({
    says: 'How this installation looks and speaks.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: preferences,
  }),
  set: command({
    says: 'Changes how this installation looks and speaks.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: z.strictObject(preferences.partial().shape),
    output: preferences,
  }),
};

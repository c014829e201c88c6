import { z } from 'zod';
import { command } from './operation';

/** What the window may write to disk. The person chooses where, in the dialog of the operating system. */
export const fileEndings = ['json', 'csv', 'svg', 'png', 'pdf'] as const;
export type FileEnding = (typeof fileEndings)[number];

/** A name without a folder that every operating system takes. */
const fileName = z
  .string()
  .max(150)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u, 'a name without a folder')
  .regex(/\.(json|csv|svg|png|pdf)$/, `a name that ends in ${fileEndings.join(', ')}`);

/** 64 million characters, like the largest file that comes in. */
const content = z.union([
  z.strictObject({ text: z.string().max(64_000_000) }),
  z.strictObject({ base64: z.base64().max(64_000_000) }),
]);

/** Sheets of paper as drawings (SVG), each as large as the paper. They are drawn where no script runs and nothing is fetched. */
const sheets = {
  title: z.string().max(300),
  paper: z.enum(['A4', 'A3']),
  isLandscape: z.boolean(),
  pages: z.array(z.string().max(30_000_000).startsWith('<svg ')).min(1).max(100),
};
export type Sheets = z.output<z.ZodObject<typeof sheets>>;

const saved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
]);

export const files = {
  save: command({
    says: 'Asks in the window where a file goes on this PC and writes it there, whole or not at all.',
    role: 'counter',
    atomic: 'none',
    input: z.strictObject({ suggestedName: fileName, content }),
    output: saved,
  }),
  savePdf: command({
    says: 'Makes a PDF of drawn sheets, asks in the window where it goes, and writes it there.',
    role: 'counter',
    atomic: 'none',
    input: z.strictObject({ suggestedName: fileName, ...sheets }),
    output: saved,
  }),
  print: command({
    says: 'Prints drawn sheets on a printer that the person chooses in the window.',
    role: 'counter',
    atomic: 'none',
    input: z.strictObject(sheets),
    output: z.object({ outcome: z.enum(['printed', 'cancelled']) }),
  }),
};

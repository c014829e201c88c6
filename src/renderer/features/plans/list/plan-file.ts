import type { Input } from '../../../lib/query/operations';

/** A chosen file as the contract takes it. */
export type PlanFile = Required<Pick<Input<'plans', 'previewImport'>, 'format' | 'text' | 'name'>>;

/** Which of the formats a file is in, by its name and its first words; main says when it is not. */
export function formatOf(fileName: string, text: string): PlanFile['format'] {
  if (/\.csv$/i.test(fileName)) return 'csv';
  return /^\s*\{\s*"format"\s*:\s*1\b/.test(text) ? 'plan' : 'pretix';
}

import type { Input } from '../../../lib/query/operations';

/** A chosen file as the contract takes it. */
export type PlanFile = Required<Pick<Input<'plans', 'previewImport'>, 'format' | 'text' | 'name'>>;

/** Which of the formats a file is in, by its name and what it begins to say; main says when it is not. */
export function formatOf(fileName: string, text: string): PlanFile['format'] {
  if (/\.csv$/i.test(fileName)) return 'csv';
  return isOurs(text) ? 'plan' : 'pretix';
}

/** A plan of this program names its format and what is looked at; nobody else's file has both. */
function isOurs(text: string): boolean {
  return /"format"\s*:\s*1\b/.test(text) && /"focal"\s*:/.test(text);
}

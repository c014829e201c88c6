import type { z } from 'zod';
import { reasonOf } from '../../input-reasons';
import type { ImportFault } from './import-result';

/** Has a schema say its faults as people do. */
export const inPlainWords = { error: (issue: z.core.$ZodRawIssue) => reasonOf(issue, []) };

/** What the schema says is wrong, with places as people write them: `rows[3].seats[0].x`. */
export function schemaFaults(error: z.ZodError): ImportFault[] {
  return error.issues.slice(0, 1_000).map(({ path, message }) => ({
    place: path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, ''),
    reason: message.slice(0, 200),
  }));
}

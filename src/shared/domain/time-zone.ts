import { z } from 'zod';

/** An IANA zone such as Asia/Jakarta. A show time keeps its zone. */
export const timeZone = z
  .string()
  .refine(isTimeZone, 'not a time zone that this computer knows (IANA name, such as Asia/Jakarta)');

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

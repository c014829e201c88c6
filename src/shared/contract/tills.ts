import { z } from 'zod';
import { tillId } from '../domain/ids';
import { command, empty, instant, listOf, query } from './operation';

const till = z.object({ id: tillId, number: z.number(), name: z.string(), lastSeenAt: instant });

export const tills = {
  register: command({
    says: 'Names this installation. Before the first admin exists anybody may; later a manager renames it.',
    role: 'nobody',
    input: z.strictObject({ name: z.string().trim().min(1).max(80) }),
    output: till,
  }),
  rename: command({
    says: 'Renames a till.',
    role: 'manager',
    input: z.strictObject({ tillId, name: z.string().trim().min(1).max(80) }),
    output: till,
  }),
  list: query({
    says: 'Lists the tills with the instant each was last seen.',
    role: 'counter',
    input: empty,
    output: listOf(till.extend({ isThisOne: z.boolean() })),
  }),
};

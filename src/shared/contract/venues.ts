import { z } from 'zod';
import { venueId } from '../domain/ids';
import { command, listOf, query } from './operation';

const name = z.string().trim().min(1).max(200);
const address = z.string().trim().max(500);

const venue = z.object({ id: venueId, name, address, plans: z.number() });

export const venues = {
  list: query({
    says: 'Venues by name, each with how many seating plans it has.',
    role: 'counter',
    input: z.strictObject({}),
    output: listOf(venue),
  }),
  create: command({
    says: 'Writes a venue down.',
    role: 'manager',
    input: z.strictObject({ name, address: address.optional() }),
    output: venue,
  }),
  update: command({
    says: 'Renames a venue or changes its address.',
    role: 'manager',
    input: z.strictObject({ venueId, name: name.optional(), address: address.optional() }),
    output: venue,
  }),
  delete: command({
    says: 'Removes a venue that has no seating plan.',
    role: 'manager',
    input: z.strictObject({ venueId }),
    output: z.object({ id: venueId }),
  }),
};

import { z } from 'zod';

/** `draft`: nothing is for sale yet. `closed`: no longer for sale. `cancelled`: it does not take place. */
export const eventStatus = z.enum(['draft', 'on_sale', 'closed', 'cancelled']);
export type EventStatus = z.output<typeof eventStatus>;

import type { ServiceOf } from '../context';
import { createEvent } from './create-event';
import { deleteEvent } from './delete-event';
import { getEvent, listEvents } from './read-events';
import { updateEvent } from './update-event';

export { refuseIfNotOnSale } from './open-sale';

/** Performances and their houses. */
export const eventsService: ServiceOf<'events'> = {
  create: createEvent,
  get: getEvent,
  list: listEvents,
  update: updateEvent,
  delete: deleteEvent,
};

import type { Feature } from '../../../shared/contract/contract';
import type { LiveTopic } from '../../../shared/contract/live';

/** The features whose answers may be stale after a command of this one; what others do arrives as messages. */
export function touchedBy(feature: Feature): readonly Feature[] {
  return touched[feature];
}

/** The features to refetch when main says that rows of a topic changed. */
export function featuresOf(topic: LiveTopic): readonly Feature[] {
  return topics[topic];
}

const touched: Record<Feature, readonly Feature[]> = {
  users: ['users', 'session'],
  session: ['session', 'users'],
  tills: ['tills', 'session'],
  venues: ['venues', 'plans'],
  plans: ['plans', 'venues', 'events', 'seats'],
  events: ['events', 'seats'],
  seats: ['seats'],
  holds: ['holds', 'namedHolds', 'events'],
  namedHolds: ['namedHolds', 'holds', 'events', 'seats'],
  bookings: ['bookings', 'holds', 'namedHolds', 'events'],
  integrity: ['integrity'],
  files: [],
  preferences: ['preferences'],
  database: ['database', 'session'],
  about: ['about'],
};

const topics: Record<LiveTopic, readonly Feature[]> = {
  events: ['events', 'seats'],
  bookings: ['bookings', 'events'],
  holds: ['holds', 'events'],
  namedHolds: ['namedHolds', 'events'],
  users: ['users', 'session'],
  tills: ['tills', 'session'],
  preferences: ['preferences'],
  plans: ['plans', 'venues'],
};

import { aboutService, type AboutFacts } from './about/about.service';
import type { Services } from './context';
import { bookingsService } from './bookings/bookings.service';
import { databaseService, type DatabaseDesk } from './database/database.service';
import { eventsService } from './events/events.service';
import type { FileDesk } from '../devices/file-desk';
import { filesService } from './files/files.service';
import { holdsService } from './holds/holds.service';
import { namedHoldsService } from './named-holds/named-holds.service';
import { integrityService } from './integrity/integrity.service';
import { plansService } from './plans/plans.service';
import type { PreferencesStore } from '../devices/preferences-store';
import { preferencesService } from './preferences/preferences.service';
import { seatsService } from './seats/seats.service';
import { sessionService } from './session/session.service';
import { tillsService } from './tills/tills.service';
import type { UsersDevices } from './users/users.service';
import { usersService } from './users/users.service';
import { venuesService } from './venues/venues.service';

/** All that services need of the outside world. */
export interface ServiceDevices extends UsersDevices {
  readonly desk: DatabaseDesk;
  readonly preferences: PreferencesStore;
  /** Preferences were changed in one window; the others must hear of it. */
  readonly preferencesChanged: () => void;
  readonly about: AboutFacts;
  /** `null` where there is no window. */
  readonly files: FileDesk | null;
}

/** Joins every feature of the contract; one without its functions does not compile. */
export function joinServices(devices: ServiceDevices): Services {
  return {
    users: usersService(devices),
    session: sessionService(devices.signIn),
    tills: tillsService(devices.installation),
    venues: venuesService,
    plans: plansService,
    events: eventsService,
    seats: seatsService,
    holds: holdsService,
    namedHolds: namedHoldsService,
    bookings: bookingsService,
    integrity: integrityService,
    files: filesService(devices.files),
    preferences: preferencesService(devices.preferences, devices.preferencesChanged),
    database: databaseService(devices.desk),
    about: aboutService(devices.about),
  };
}

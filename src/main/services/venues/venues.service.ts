import { DatabaseError } from 'pg';
import { v7 } from 'uuid';
import type { OutputOf, Contract } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext, ServiceOf } from '../context';
import { rowOf, rowsOf } from '../rows';

type Venue = OutputOf<Contract['venues']['create']>;

const venueColumns = `v.id, v.name, v.address,
  (select count(*)::int from plans p where p.venue_id = v.id and p.archived_at is null) as plans`;

/** Where events happen. */
export const venuesService: ServiceOf<'venues'> = {
  list: async ({ db }) => {
    const items = await rowsOf<Venue>(
      db,
      `select ${venueColumns} from venues v order by lower(v.name), v.id`,
      {},
    );
    return { items, next: null };
  },

  create: async ({ db, actor }, { name, address = '' }) => {
    const id = v7();
    await unlessNameIsTaken(name, () =>
      db.raw('insert into venues (id, name, address, created_by) values (:id, :name, :address, :personId)', {
        id,
        name,
        address,
        personId: actor.id,
      }),
    );
    return readVenue(db, id);
  },

  update: async ({ db }, { venueId, name, address }) => {
    const before = await readVenue(db, venueId);
    await unlessNameIsTaken(name ?? before.name, () =>
      db.raw('update venues set name = :name, address = :address where id = :venueId', {
        venueId,
        name: name ?? before.name,
        address: address ?? before.address,
      }),
    );
    return readVenue(db, venueId);
  },

  delete: async ({ db }, { venueId }) => {
    const venue = await readVenue(db, venueId);
    // Also those in the archive: they would lose where they are.
    const plans = await rowOf<{ count: number }>(
      db,
      'select count(*)::int as count from plans where venue_id = :venueId',
      { venueId },
    );
    const count = plans?.count ?? 0;
    if (count > 0) refuse('venue_in_use', { venueId, name: venue.name, plans: count });
    await db.raw('delete from venues where id = :venueId', { venueId });
    return { id: venue.id };
  },
};

async function readVenue(db: ServiceContext['db'], venueId: string): Promise<Venue> {
  const venue = await rowOf<Venue>(db, `select ${venueColumns} from venues v where v.id = :venueId`, {
    venueId,
  });
  if (venue === undefined) refuse('not_found', { what: 'venue', id: venueId });
  return venue;
}

/** Refuses `venue_name_taken`. */
async function unlessNameIsTaken(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === 'venues_name_key')
      refuse('venue_name_taken', { name });
    throw error;
  }
}

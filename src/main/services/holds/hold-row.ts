import type { Knex } from 'knex';
import type { Hold } from '../../../shared/contract/holds';
import type { EventId, HoldId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import { instantOf, rowOf, rowsOf } from '../rows';

export interface HoldRow {
  readonly id: HoldId;
  readonly event_id: EventId;
  readonly currency: string;
  readonly placed_at: string;
  readonly held_until: string;
  readonly now: string;
  readonly seats: readonly HeldSeat[];
}

interface HeldSeat {
  readonly seatNo: number;
  readonly label: string;
  readonly categoryNo: number;
  readonly priceMinor: number;
}

/** Of `holds h`, with the seats that it has at this moment. */
const holdColumns = `
  h.id, h.event_id, e.currency, h.placed_at, h.held_until, clock_timestamp() as now,
  (select coalesce(json_agg(json_build_object('seatNo', s.seat_no, 'label', s.label, 'categoryNo', s.category_no,
      'priceMinor', p.price_minor) order by s.seat_no), '[]')
    from seats s join price_categories p on p.event_id = s.event_id and p.category_no = s.category_no
    where s.hold_id = h.id) as seats`;

/** The hold as the contract shows it. Refuses `not_found`. */
export async function readHold(db: Knex, holdId: string): Promise<Hold> {
  const row = await rowOf<HoldRow>(
    db,
    `select ${holdColumns} from holds h join events e on e.id = h.event_id where h.id = :holdId`,
    { holdId },
  );
  if (row === undefined) refuse('not_found', { what: 'hold', id: holdId });
  return holdOf(row);
}

/** The living holds of a till, oldest first. */
export async function readLivingHolds(db: Knex, tillId: string, eventId: string | null): Promise<Hold[]> {
  const rows = await rowsOf<HoldRow>(
    db,
    `select ${holdColumns} from holds h join events e on e.id = h.event_id
    where h.till_id = :tillId and h.ended_at is null and h.held_until > now()
      and (:eventId::uuid is null or h.event_id = :eventId::uuid)
    order by h.placed_at, h.id`,
    { tillId, eventId },
  );
  return rows.map(holdOf);
}

function holdOf(row: HoldRow): Hold {
  return {
    id: row.id,
    eventId: row.event_id,
    seats: [...row.seats],
    totalMinor: row.seats.reduce((sum, seat) => sum + seat.priceMinor, 0),
    currency: row.currency,
    heldSince: instantOf(row.placed_at),
    until: instantOf(row.held_until),
    now: instantOf(row.now),
  };
}

import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { EventId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { instantOf, instantOrNull, rowOf } from '../rows';
import { layoutVersion } from './layout-version';

type Snapshot = Contract['seats']['snapshot'];

interface SnapshotRow {
  readonly id: EventId;
  readonly layout_revision: number;
  readonly at: Date;
  readonly states: Buffer;
  readonly next_hold_ends_at: Date | null;
}

/** The state of every seat at one instant of the server, one byte each. Refuses `not_found`. */
export async function readSnapshot(
  { db }: ServiceContext,
  { eventId }: ParsedInputOf<Snapshot>,
): Promise<OutputOf<Snapshot>> {
  const row = await rowOf<SnapshotRow>(db, snapshotStatement, { eventId });
  if (row === undefined) refuse('not_found', { what: 'event', id: eventId });
  return {
    eventId: row.id,
    layoutVersion: layoutVersion(row.layout_revision),
    states: new Uint8Array(row.states),
    at: instantOf(row.at),
    nextHoldEndsAt: instantOrNull(row.next_hold_ends_at),
  };
}

// A number without a seat is shown as blocked (3).
const snapshotStatement = `
  select e.id, e.layout_revision, now() as at, c.states, c.next_hold_ends_at
  from events e cross join lateral (
    select string_agg(set_byte('\\x00', 0, state), '') as states, min(held_until) as next_hold_ends_at
    from (
      select case when s.seat_no is null then 3 else seat_state_code(s) end as state, case when seat_state_code(s) = 1 then s.held_until end as held_until
      from generate_series(1, e.capacity) n left join seats s on s.event_id = :eventId and s.seat_no = n
      order by n
    ) seat
  ) c
  where e.id = :eventId`;

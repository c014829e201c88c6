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
  readonly at: string;
  readonly states: Buffer;
  readonly next_hold_ends_at: string | null;
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

const snapshotStatement = `
  select e.id, e.layout_revision, now() as at, c.states, c.next_hold_ends_at
  from events e cross join lateral (
    select string_agg(set_byte('\\x00', 0, state), '') as states, min(ends_at) as next_hold_ends_at
    from (select seat_state_code(s) as state, seat_is_kept_until(s) as ends_at from seats s where s.event_id = e.id order by s.seat_no) seat
  ) c
  where e.id = :eventId`;

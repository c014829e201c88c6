import type { PersonRole } from '../../../shared/contract/operation';
import { refuse } from '../../../shared/refusals/refusal';
import { leavingNobodyAlone, singlesNow } from '../best-available/leaving-nobody-alone';
import { giveLocksBack, looks } from '../locks';
import { mayBreak } from '../named-holds/break-right';
import { chosenSeats, namedSeatsToBreak } from '../picked-seats';
import { refuseSeats } from '../seats/seats.service';
import { tryToHold, type Sale } from './sale';

/**
 * Holds these seats; answers who sits alone beside them. Those that the sale has already count as held, those of a booking that are
 * `leaving` it as free; whoever then sells the hold otherwise has to mind the seats beside them. Refuses `seats_unavailable` and
 * `leaves_single_seat`.
 */
export async function holdNamedSeats(
  sale: Sale,
  seatNos: readonly number[],
  leaving: readonly number[] = [],
): Promise<readonly number[]> {
  const { context, eventId, holdId } = sale;
  const { db } = context;
  const missing = missingOf(sale, seatNos);
  const owedNos = leaving.length === 0 ? [] : await singlesNow(db, eventId, missing);
  const singles = await untilHeld(sale, missing, [], async () => {
    const beside = await leavingNobodyAlone(db, eventId, missing, leaving);
    // They leave later, and only then are free.
    const stayingNos = beside.stayingNos.filter((seatNo) => !leaving.includes(seatNo));
    const picked = { seatNos: missing, stayingNos, quantity: missing.length };
    return (await tryToHold(sale, chosenSeats, picked)) ? beside.singles : null;
  });
  if (owedNos.length > 0)
    await db.raw('update holds set owed_nos = owed_nos || :owedNos::int[] where id = :holdId', {
      owedNos,
      holdId,
    });
  return singles;
}

/**
 * The same, also with seats that a named hold keeps back, if the caller or who signs for the call may break it; that is recorded. The
 * named hold has them again when the sale comes to nothing. Whoever chooses those minds no single seat. Refuses `seats_unavailable`.
 */
export async function holdSeatsOfNamedHolds(
  sale: Sale,
  seatNos: readonly number[],
): Promise<readonly number[]> {
  const { context, eventId, holdId } = sale;
  const { db, actor, approver, till } = context;
  const missing = missingOf(sale, seatNos);
  const roles = mayBreak(context);
  const picked = { seatNos: missing, quantity: missing.length, mayBreak: roles };
  await untilHeld(
    sale,
    missing,
    roles,
    async () => (await tryToHold(sale, namedSeatsToBreak, picked)) || null,
  );
  const who = { personId: actor.id, tillId: till.id, approverId: approver?.id ?? null };
  await db.raw(noteBreaking, { eventId, seatNos: missing, holdId, ...who });
  return [];
}

function missingOf(sale: Sale, seatNos: readonly number[]): number[] {
  const has = new Set(sale.seatNos);
  return seatNos.filter((seatNo) => !has.has(seatNo));
}

/**
 * Tries, and says which of the seats are in the way; `null` of a try means that one was. A try that had to wait does not know a named hold
 * that was placed meanwhile, even one that it may break.
 */
async function untilHeld<Held>(
  { context, eventId }: Sale,
  missing: readonly number[],
  breakable: readonly PersonRole[],
  tryOnce: () => Promise<Held | null>,
): Promise<Held> {
  for (let look = 0; look < looks; look += 1) {
    const held = await tryOnce();
    if (held !== null) return held;
    await giveLocksBack(context.db);
    await refuseSeats(context, eventId, missing, breakable);
  }
  refuse('busy', { seatNos: [...missing], labels: [] });
}

const noteBreaking = `
  insert into journal (action, event_id, seat_nos, person_id, till_id, approved_by, facts)
  select 'named_hold_broken', n.event_id, array_agg(s.seat_no order by s.seat_no), :personId, :tillId, :approverId,
    json_build_object('namedHoldId', n.id, 'holdId', :holdId::uuid, 'kind', n.kind, 'letter', n.letter, 'reason', n.reason)
  from seats s join named_holds n on n.id = s.named_hold_id
  where s.event_id = :eventId and s.seat_no = any(:seatNos::int[]) and s.hold_id = :holdId
  group by n.id`;

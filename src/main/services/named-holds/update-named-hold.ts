import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';
import { orBusy } from '../locks';
import { instantOf } from '../rows';
import { refuseIfUnbreakable } from './break-right';
import { lockNamedHold, refuseReleaseInThePast } from './named-hold-lock';
import { readNamedHold } from './named-hold-row';

type Update = Contract['namedHolds']['update'];

/**
 * Changes a named hold; the seats that it still has follow its release time by themselves. One whose time came goes on with those that
 * nobody took. Refuses `not_allowed`, `named_hold_ended`, `invalid_input`, `not_found` and `busy`.
 */
export async function updateNamedHold(
  context: ServiceContext,
  { namedHoldId, ...edit }: ParsedInputOf<Update>,
): Promise<OutputOf<Update>> {
  const { db, actor, approver, till } = context;
  await refuseReleaseInThePast(db, edit.releaseAt);
  return orBusy(db, { what: 'event' }, async () => {
    const {
      letter,
      reason,
      breakable_by: breakableBy,
      ended_at: endedAt,
    } = await lockNamedHold(db, namedHoldId);
    refuseIfUnbreakable(context, 'namedHolds.update', breakableBy);
    if (endedAt !== null)
      refuse('named_hold_ended', { namedHoldId, letter, reason, endedAt: instantOf(endedAt) });
    await db.raw(updateStatement, {
      namedHoldId,
      letter: edit.letter ?? null,
      colour: edit.colour ?? null,
      reason: edit.reason ?? null,
      owner: edit.owner ?? null,
      setsRelease: edit.releaseAt !== undefined,
      releaseAt: edit.releaseAt ?? null,
      breakableBy: edit.breakableBy ?? null,
      personId: actor.id,
      tillId: till.id,
      approverId: approver?.id ?? null,
    });
    return readNamedHold(db, namedHoldId);
  });
}

const updateStatement = `
  update named_holds set letter = coalesce(:letter, letter), colour = coalesce(:colour, colour), reason = coalesce(:reason, reason),
    owner = coalesce(:owner, owner), release_at = case when :setsRelease then :releaseAt::timestamptz else release_at end,
    breakable_by = coalesce(:breakableBy, breakable_by), changed_by = :personId, changed_till_id = :tillId, approved_by = :approverId
  where id = :namedHoldId`;

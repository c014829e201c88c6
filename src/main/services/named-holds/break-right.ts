import type { PersonRole } from '../../../shared/contract/operation';
import { personRole, roles } from '../../../shared/contract/operation';
import { refuse } from '../../../shared/refusals/refusal';
import type { ServiceContext } from '../context';

/** Those who, of the caller and who signs for the call, may do more: every `breakable_by` that they may break. */
export function mayBreak({ actor, approver }: ServiceContext): PersonRole[] {
  const highest = Math.max(...[actor, approver].map((person) => (person === null ? 0 : rankOf(person.role))));
  return personRole.options.filter((role) => rankOf(role) <= highest);
}

/** Refuses `not_allowed` when neither the caller nor who signs for the call may break it. */
export function refuseIfUnbreakable(
  context: ServiceContext,
  operation: 'namedHolds.update' | 'namedHolds.extend' | 'namedHolds.release',
  breakableBy: PersonRole,
): void {
  if (!mayBreak(context).includes(breakableBy))
    refuse('not_allowed', { operation, needs: breakableBy, has: context.actor.role });
}

function rankOf(role: PersonRole): number {
  return roles.indexOf(role);
}

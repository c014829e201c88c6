import type { Role } from '../../shared/contract/operation';
import { roles } from '../../shared/contract/operation';
import { refuse } from '../../shared/refusals/refusal';
import type { NamedOperation } from './named-operation';
import type { Session } from './sessions';

/** Whether somebody with one role may do what needs another. */
export function hasRole(has: Role, needs: Role): boolean {
  return roles.indexOf(has) >= roles.indexOf(needs);
}

/**
 * Refuses whom the operation is not for. With an approval under way the role is not judged yet: the approver's may count.
 * Refuses with `sign_in_required`, `session_locked`, `not_allowed`.
 */
export function authorise(operation: NamedOperation, session: Session | null, hasApproval: boolean): void {
  const { name, role, whileLocked } = operation;
  if (session?.isLocked && !whileLocked) refuse('session_locked', { operation: name });
  if (role === 'nobody') return;
  if (session === null) refuse('sign_in_required', { operation: name });
  if (!hasApproval) demandRole(operation, session.person.role);
}

/** Refuses with `not_allowed`. */
export function demandRole({ name, role }: NamedOperation, has: Role): void {
  if (!hasRole(has, role)) refuse('not_allowed', { operation: name, needs: role, has });
}

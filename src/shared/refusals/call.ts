import type { Role } from '../contract/operation';

/** What may be wrong with a call before any service is asked. */
export interface CallRefusals {
  /** `path` is dotted, `''` for the input as a whole. */
  invalid_input: { issues: { path: string; reason: string }[] };
  /** `didYouMean`: operations that are called nearly so, or all of the feature. */
  unknown_operation: { operation: string; didYouMean: string[] };
  sign_in_required: { operation: string };
  not_allowed: { operation: string; needs: Role; has: Role };
  session_locked: { operation: string };
  /** The person was disabled, or role or password changed, since this session began. */
  session_ended: { why: 'disabled' | 'role_changed' | 'password_changed' };
  /** The key was used for another operation, other input or by somebody else. */
  key_reused: { idempotencyKey: string; operation: string; at: string };
  /** Another installation has this name already. */
  till_name_taken: { name: string };
  not_found: {
    what:
      | 'event'
      | 'booking'
      | 'hold'
      | 'named_hold'
      | 'area'
      | 'user'
      | 'till'
      | 'plan'
      | 'plan_version'
      | 'venue';
    id: string;
  };
  /** The window that called is not one of ours, or its payload is no call at all. */
  bad_call: { reason: string };
  /** A defect of ours. Nothing was changed; the log has the details under this reference. */
  unexpected: { reference: string };
}

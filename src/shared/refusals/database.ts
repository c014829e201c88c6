/** What may be wrong with the database or the way to it. */
export interface DatabaseRefusals {
  /** Not connected: nothing was tried. */
  offline: { since: string };
  /** The connection broke while the answer was awaited: the command may or may not have happened. Ask again with its key. */
  outcome_unknown: { since: string; idempotencyKey: string | null };
  /** Locked by another till for longer than the lock timeout. Nothing happened. */
  busy: { seatNos: number[]; labels: string[] };
  schema_older: { pending: string[] };
  schema_newer: { unknown: string[] };
  cannot_connect: { problem: ConnectionProblem; host: string; port: number; database: string; user: string };
  /** The owner's rights are missing; `statement` is the one line for the database administrator. */
  set_up_needs_rights: { statement: string };
  /** Only the login that owns the tables may change them. */
  needs_owner: { user: string; database: string };
  /** A step would lose rows that exist; ask again with `allowDataLoss` after a copy was made. Nothing has changed. */
  upgrade_loses_rows: { step: string; losses: string[] };
  /** Others kept a table busy, or another process migrates. The steps before `step` are done, this one is not. */
  upgrade_busy: { step: string | null };
  /** The database is as it was before `step`. `detail` is what PostgreSQL says, in English. */
  upgrade_failed: { step: string; detail: string };
  /** The steps that this database went are not those of this app. `faults` are in English. */
  schema_disagrees: { faults: string[] };
  /** The database on this PC does not run. `detail` says what is wrong and what to do, in English, without secrets. */
  this_pc_failed: { fault: string; detail: string };
  /** The operating system offers no safe place for the password; repeat with `keepPlainly`. */
  no_safe_storage: { host: string };
}

export const connectionProblems = [
  'bad_address',
  'name_not_found',
  'refused',
  'no_answer',
  'password',
  'tls_required',
  'tls_not_offered',
  'tls_not_trusted',
  'no_such_database',
  'too_old',
  'schema_newer',
  'schema_older',
  'no_rights',
  'too_many_connections',
  'other',
] as const;
export type ConnectionProblem = (typeof connectionProblems)[number];

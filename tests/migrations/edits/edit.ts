/** What Alembic's documentation says of a kind of change ("What does Autogenerate Detect (and what does it not detect?)"). */
export type AlembicAnswer =
  | 'detects'
  /** Detected only by name, by an option, or by a third-party package. */
  | 'in part'
  | 'does not detect';

/** One edit of the models, as what it does to the declared schema. */
export interface Edit {
  readonly kind: string;
  readonly edit: string;
  /** What the declared schema has beyond the base. */
  readonly sql: string;
  readonly renames?: readonly string[];
  readonly alembic: AlembicAnswer;
  /** In the fast slice as well. */
  readonly isFast?: true;
  /** The oldest major version that knows it. */
  readonly since?: number;
  /** A question to the rows before, and the same question by the new names. */
  readonly keeps?: readonly [before: string, after: string];
  /** Rows go by intention, so their values are not compared. */
  readonly losesRows?: true;
  /** Only written for tables without rows, because PostgreSQL could not know what to put in. */
  readonly onEmptyTables?: true;
  /** The tool says that it cannot, and why; nothing is written down as done. */
  readonly refusal?: RegExp;
}

export function edits(
  kind: string,
  alembic: AlembicAnswer,
  list: Record<string, string | Partial<Edit>>,
): Edit[] {
  return Object.entries(list).map(([edit, what]) =>
    typeof what === 'string' ? { kind, edit, alembic, sql: what } : { kind, edit, alembic, sql: '', ...what },
  );
}

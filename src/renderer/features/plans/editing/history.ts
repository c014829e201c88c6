type Chain<Value> = { readonly value: Value; readonly rest: Chain<Value> } | null;

/**
 * A present with everything before and after it, each a chain that begins nearest to the present. Values share what they have in
 * common and a step adds one link, so there need be no limit.
 */
export type History<Value> = {
  readonly past: Chain<Value>;
  readonly present: Value;
  readonly future: Chain<Value>;
  /** What the last step was: steps of one kind in a row (typing, nudging) are one. */
  readonly kind: string | null;
};

export function beginHistory<Value>(present: Value): History<Value> {
  return { past: null, present, future: null, kind: null };
}

/** One step further; what was undone before is gone. With the `kind` of the step before it, both are undone as one. */
export function stepTo<Value>(
  history: History<Value>,
  next: Value,
  kind: string | null = null,
): History<Value> {
  if (next === history.present) return history;
  const isMore = kind !== null && kind === history.kind && history.future === null;
  const past = isMore ? history.past : { value: history.present, rest: history.past };
  return { past, present: next, future: null, kind };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (past === null) return history;
  return { past: past.rest, present: past.value, future: { value: present, rest: future }, kind: null };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (future === null) return history;
  return { past: { value: present, rest: past }, present: future.value, future: future.rest, kind: null };
}

/** One statement of a script. */
export interface Statement {
  /** Without the closing semicolon; comments before it belong to it. */
  readonly text: string;
  /** Where it begins in the script, in UTF-16 units. */
  readonly offset: number;
}

/** What hides a semicolon: comments, quoted text and names, dollar quotes. Sticky, so that each is tried at one place. */
const opaque = {
  lineComment: /--[^\n]*/y,
  escapeText: /[eE]'(?:[^'\\]|\\[^]|'')*'/y,
  text: /'(?:[^']|'')*'/y,
  quotedName: /"(?:[^"]|"")*"/y,
  dollarQuote: /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y,
  word: /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y,
};

/**
 * Splits a script where PostgreSQL would: not inside quotes, dollar quotes, nested comments or the `begin atomic … end` of an SQL
 * function. What holds comments only is dropped.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let begin = 0;
  let depth = 0;
  let hasWords = false;
  let at = 0;
  const close = (end: number) => {
    if (hasWords) statements.push(trimmed(script, begin, end));
    [begin, depth, hasWords] = [end + 1, 0, false];
  };
  while (at < script.length) {
    const comment = commentEnd(script, at);
    if (comment > at) {
      at = comment;
      continue;
    }
    if (script[at] === ';' && depth === 0) close(at);
    else if (/\S/.test(script[at] ?? '')) hasWords = true;
    const word = match(opaque.word, script, at);
    if (word !== null && !/[eE]'/y.test(script.slice(at, at + 2))) {
      depth = depthAfter(depth, word, script.slice(at + word.length, at + word.length + 40));
      at += word.length;
    } else {
      at = quoteEnd(script, at);
    }
  }
  close(script.length);
  return statements;
}

function depthAfter(depth: number, word: string, rest: string): number {
  const lower = word.toLowerCase();
  if (lower === 'begin' && /^\s+atomic\b/i.test(rest)) return depth + 1;
  if (depth === 0) return 0;
  if (lower === 'case') return depth + 1;
  return lower === 'end' ? depth - 1 : depth;
}

/** The place after a comment that begins here; the same place when none does. */
function commentEnd(script: string, at: number): number {
  const line = match(opaque.lineComment, script, at);
  if (line !== null) return at + line.length;
  if (!script.startsWith('/*', at)) return at;
  let depth = 1;
  let end = at + 2;
  while (end < script.length && depth > 0) {
    if (script.startsWith('/*', end)) [depth, end] = [depth + 1, end + 2];
    else if (script.startsWith('*/', end)) [depth, end] = [depth - 1, end + 2];
    else end += 1;
  }
  return end;
}

/** The place after the quote that begins here, or after one character. */
function quoteEnd(script: string, at: number): number {
  const quoted =
    match(opaque.escapeText, script, at) ??
    match(opaque.text, script, at) ??
    match(opaque.quotedName, script, at);
  if (quoted !== null) return at + quoted.length;
  const tag = match(opaque.dollarQuote, script, at);
  if (tag === null) return at + 1;
  const end = script.indexOf(tag, at + tag.length);
  return end === -1 ? script.length : end + tag.length;
}

function match(pattern: RegExp, script: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(script)?.[0] ?? null;
}

function trimmed(script: string, begin: number, end: number): Statement {
  const text = script.slice(begin, end);
  const leading = text.length - text.trimStart().length;
  return { text: text.trim(), offset: begin + leading };
}

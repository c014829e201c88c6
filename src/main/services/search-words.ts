/** What was typed, as words; every one of them has to be found somewhere. At most eight count. */
export function searchWords(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
}

/** A pattern for `ilike` that finds the word anywhere; its own % and _ are plain letters. */
export function anywhere(word: string): string {
  return `%${literal(word)}%`;
}

/** A pattern for `ilike` that finds what begins with the word. */
export function atStart(word: string): string {
  return `${literal(word)}%`;
}

function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, '\\$&');
}

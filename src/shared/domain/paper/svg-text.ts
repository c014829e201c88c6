/** A length in a drawing: at most three digits after the point. */
export function short(value: number): string {
  return String(Math.round(value * 1_000) / 1_000 + 0);
}

/** Words as they may stand in a drawing: nothing in them is read as markup. */
export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** Two letters for a name: `Sari Rahma` is `SR`, `Budi` is `BU`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = Array.from(words[0] ?? '');
  const last = Array.from(words.length > 1 ? (words.at(-1) ?? '') : '');
  const letters = last.length === 0 ? first.slice(0, 2) : [...first.slice(0, 1), ...last.slice(0, 1)];
  return letters.join('').toLocaleUpperCase();
}

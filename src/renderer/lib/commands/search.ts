import type { Command } from './registry';

/** The commands that a search means, best first: at a word's start before inside one. An empty search means all. */
export function searchCommands<Item extends Pick<Command, 'label'>>(
  items: readonly Item[],
  search: string,
): Item[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return items
    .map((item, place) => ({ item, place, rank: rankOf(plain(item.label), words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.place - b.place)
    .map(({ item }) => item);
}

/** 0 when the label begins with the search, 1 when every word begins a word of it, 2 when inside; null when not at all. */
function rankOf(label: string, words: string[]): number | null {
  if (words.every((word, index) => label.startsWith(word) && index === 0)) return 0;
  if (words.every((word) => ` ${label}`.includes(` ${word}`))) return 1;
  return words.every((word) => label.includes(word)) ? 2 : null;
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** By row: how many more seats are taken (positive) or free again (negative) than before. */
export type RowNews = Map<number, number>;

/** The one sentence that sums it up: the row with most to tell. `null`: all is as it was. */
export function rowNews(news: RowNews): { row: number; kind: 'taken' | 'free'; count: number } | null {
  let best: [row: number, more: number] | null = null;
  for (const [row, more] of news)
    if (more !== 0 && (best === null || Math.abs(more) > Math.abs(best[1]))) best = [row, more];
  if (best === null) return null;
  const [row, more] = best;
  return { row, kind: more > 0 ? 'taken' : 'free', count: Math.abs(more) };
}

import type { Row } from './figures';

const bar = { height: 16, gap: 6, left: 430, width: 400 };

/** A picture for docs/performance.md: each ratio beside its goal, on a logarithmic scale from 0.1 to 1,000. */
export function chart(rows: readonly Row[], caption: string): string {
  const shown = rows.filter(({ ratio }) => ratio !== null);
  const step = bar.height + bar.gap;
  const height = shown.length * step + 60;
  const bars = shown.map((row, index) => barOf(row, 30 + index * step));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${bar.left + bar.width + 80}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<text x="8" y="18" font-weight="bold">Ours divided by the baseline (line: the goal)</text>`,
    ...bars,
    `<text x="8" y="${height - 10}" fill="#555">${escaped(caption)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function barOf(row: Row, y: number): string {
  const ratio = row.ratio ?? 0;
  const goal = Number(/[\d.]+/.exec(row.goal)?.[0] ?? 1);
  const baseline = y + bar.height - 4;
  const colour = row.isMet === true ? '#2f7d4f' : '#b3541e';
  return [
    `<text x="8" y="${baseline}">${escaped(`${row.measure.slice(0, 34)} / ${row.baseline.slice(0, 34)}`)}</text>`,
    `<rect x="${bar.left}" y="${y}" width="${lengthOf(ratio)}" height="${bar.height}" fill="${colour}"/>`,
    `<line x1="${bar.left + lengthOf(goal)}" x2="${bar.left + lengthOf(goal)}" y1="${y - 2}" y2="${y + bar.height + 2}" stroke="black" stroke-width="2"/>`,
    `<text x="${bar.left + lengthOf(ratio) + 6}" y="${baseline}">${ratio.toFixed(2)} × (${escaped(row.goal)})</text>`,
  ].join('\n');
}

function lengthOf(ratio: number): number {
  const place = (Math.log10(Math.max(0.1, Math.min(1000, ratio))) + 1) / 4;
  return Math.round(place * bar.width);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

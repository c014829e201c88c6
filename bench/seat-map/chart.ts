import { shown, type Row } from './figures';

const bar = { height: 16, gap: 8, left: 400, width: 420 };

/** A picture for docs/performance.md: ours beside its baseline, on a logarithmic scale of its own for every row. */
export function chart(rows: readonly Row[], caption: string): string {
  const step = 2 * bar.height + bar.gap + 4;
  const height = rows.length * step + 70;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${bar.left + bar.width + 130}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="white"/>`,
    `<text x="8" y="20" font-weight="bold">Seat map: ours (dark) beside the baseline (light), shorter is better</text>`,
    ...rows.map((row, index) => pairOf(row, 36 + index * step)),
    `<text x="8" y="${height - 12}" fill="#555">${escaped(caption)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function pairOf(row: Row, y: number): string {
  const most = Math.max(row.ours, row.baseline ?? 0, 1e-9);
  const colour = row.met ? '#2f7d4f' : '#b3541e';
  return [
    `<text x="8" y="${y + bar.height - 3}">${escaped(row.measure.slice(0, 60))}</text>`,
    `<text x="8" y="${y + 2 * bar.height - 4}" fill="#777" font-size="10">${escaped(row.goal.slice(0, 76))}</text>`,
    bare(row.ours, most, y, colour, row.unit),
    row.baseline === null ? '' : bare(row.baseline, most, y + bar.height + 1, '#b9c0ca', row.unit),
  ].join('\n');
}

function bare(value: number, most: number, y: number, colour: string, unit: string): string {
  const width = Math.max(2, Math.round((value / most) * bar.width));
  return [
    `<rect x="${bar.left}" y="${y}" width="${width}" height="${bar.height}" fill="${colour}"/>`,
    `<text x="${bar.left + width + 6}" y="${y + bar.height - 4}">${shown(value)} ${unit}</text>`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

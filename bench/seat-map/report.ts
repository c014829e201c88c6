import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { chart } from './chart';
import { shown, type Row } from './figures';

const file = 'bench/results/seat-map.json';

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const head = ['measure', 'ours', 'baseline', 'ratio', 'goal', 'met', 'note'];
  const cells = rows.map((row) => [
    row.measure,
    `${shown(row.ours)} ${row.unit}`,
    row.baseline === null ? '–' : `${shown(row.baseline)} ${row.unit}`,
    row.ratio === null ? '–' : `${shown(row.ratio)} ×`,
    row.goal,
    row.met ? 'yes' : 'no',
    row.note,
  ]);
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** A row with the word that `--only` takes for it. */
export type MeasuredRow = Row & { readonly part: string };

/** Writes the rows in the order of the table; those that were not measured this time stay as they were. */
export async function writeRows(
  measured: readonly MeasuredRow[],
  order: readonly string[],
  place: string,
): Promise<void> {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MeasuredRow[]) : [];
  const all = order.flatMap((part) => [...measured, ...before].find((row) => row.part === part) ?? []);
  mkdirSync('bench/results', { recursive: true });
  await writeFormatted(file, JSON.stringify(all));
  writeFileSync('docs/seat-map-speed.svg', chart(all, place));
  const document = 'docs/performance.md';
  const text = readFileSync(document, 'utf8');
  const [start = '', rest = ''] = text.split(begin);
  const after = rest.slice(rest.indexOf(end));
  if (!after.startsWith(end)) throw new Error(`${document} has lost the place for the figures`);
  const figures = [`Measured on: ${place}.`, '![Ours beside each goal](seat-map-speed.svg)', table(all)].join(
    '\n\n',
  );
  await writeFormatted(document, `${start}${begin}\n\n${figures}\n\n${after}`);
}

const begin = '<!-- figures of npm run bench:seat-map -->';
const end = '<!-- end of the seat map figures -->';

async function writeFormatted(target: string, text: string): Promise<void> {
  const config = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...config, filepath: target }));
}

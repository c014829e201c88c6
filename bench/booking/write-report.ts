import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chart } from './chart';
import type { Cost } from './cost';
import type { Row } from './figures';
import { whyMissed } from './missed';
import { costTable, missedList, table } from './report';

/** What one run of the bench says, with what it ran on. */
export interface Report {
  readonly at: string;
  readonly machine: string;
  /** Of 1, 5 and 15 minutes when it began: figures of a busy machine only show a direction. */
  readonly loadBefore: readonly number[];
  readonly postgresql: string;
  readonly node: string;
  readonly pgbench: string | null;
  readonly rounds: number;
  readonly seconds: number;
  readonly tookSeconds: number;
  readonly rows: readonly Row[];
  readonly processorMillisecondsPerBooking: readonly Cost[];
}

/** Writes the rows of the table as JSON; machine and versions stand in docs/performance.md. */
export async function writeFigures(file: string, { rows }: Report): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = rows.map((row) => {
    const { measure, unit, ours, baseline, against, ratio, goal, isMet, also, why } = row;
    const more = Object.entries(also).map(([name, value]) => `${name} ${value}`);
    const note = why ?? [`against: ${baseline}`, ...more, whyMissed(row)].filter(Boolean).join('; ');
    return { measure, unit, ours, baseline: against, ratio, goal, met: isMet === true, note };
  });
  await writeFormatted(file, JSON.stringify(lines));
}

/** Puts table and picture of a whole run into docs/performance.md. */
export async function writeDocument(report: Report): Promise<void> {
  const { rows, machine, postgresql, node, at, loadBefore } = report;
  const place = `${machine}; ${/PostgreSQL [\d.]+/.exec(postgresql)?.[0] ?? ''}; Node ${node}; ${at.slice(0, 10)}; load before: ${(loadBefore[0] ?? 0).toFixed(1)}`;
  writeFileSync('docs/booking-speed.svg', chart(rows, place));
  const file = 'docs/performance.md';
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const after = rest.slice(rest.indexOf(end));
  if (!after.startsWith(end)) throw new Error(`${file} has lost the place for the figures`);
  const figures = [
    `Measured on: ${place}.`,
    '![Ours beside each baseline](booking-speed.svg)',
    table(rows),
    ...missedList(rows),
    costTable(report.processorMillisecondsPerBooking),
  ].join('\n\n');
  await writeFormatted(file, `${before}${begin}\n\n${figures}\n\n${after}`);
}

const begin = '<!-- figures of npm run bench:booking -->';
const end = '<!-- end of the figures -->';

async function writeFormatted(file: string, text: string): Promise<void> {
  const config = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...config, filepath: file }));
}

import type { Cost } from './cost';
import type { Row } from './figures';
import { whyMissed } from './missed';

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const head = ['measure', 'ours', 'baseline', 'its figure', 'ratio', 'goal', 'met'];
  const cells = rows.map((row) => [
    row.measure,
    row.why ?? `${shown(row.ours)} ${row.unit === 'count' ? '' : row.unit}${alsoOf(row)}`.trim(),
    row.baseline,
    row.against === null ? '–' : `${shown(row.against)} ${row.unit}`,
    row.ratio === null ? '–' : `${shown(row.ratio)} ×`,
    row.goal,
    metOf(row),
  ]);
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** A sentence for every goal that was missed, as a Markdown list; nothing when all were met. */
export function missedList(rows: readonly Row[]): string[] {
  const missed = rows.filter((row) => whyMissed(row) !== '');
  if (missed.length === 0) return [];
  const lines = missed.map((row) => `- ${row.measure}, ${row.goal}: ${row.why ?? whyMissed(row)}`);
  return [`Not met:\n\n${lines.join('\n')}`];
}

/** Processor time of one booking. */
export function costTable(costs: readonly Cost[]): string {
  const head = ['processor time of one booking', 'PostgreSQL', 'till'];
  const cells = costs.map(({ way, postgresql, till }) => [
    way,
    `${shown(postgresql)} ms`,
    till === null ? '–' : `${shown(till)} ms`,
  ]);
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function metOf({ isMet }: Row): string {
  if (isMet === null) return 'not measured';
  return isMet ? 'yes' : 'no';
}

function alsoOf({ also }: Row): string {
  const parts = Object.entries(also).map(([name, value]) => `${name} ${shown(value)}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function shown(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allEdits } from './edits/all-edits';
import type { AlembicAnswer, Edit } from './edits/edit';

const document = 'docs/migrations.md';
const [begin, end] = ['<!-- edits -->\n', '<!-- /edits -->'];

const alembic: Record<AlembicAnswer, string> = {
  detects: 'yes',
  'in part': 'in part, by option, or by another package',
  'does not detect': 'no',
};

function ours({ renames, refusal, since, onEmptyTables }: Edit): string {
  if (refusal) return "says PostgreSQL's reason, writes the file for a person to finish, exit 1";
  const how = renames ? 'yes, by `--rename` or when asked' : 'yes';
  return [how, since ? `PostgreSQL ${since}` : '', onEmptyTables ? 'on tables without rows' : '']
    .filter(Boolean)
    .join('; ');
}

function table(): string {
  const rows = allEdits.map(
    (edit) => `| ${edit.kind} | ${edit.edit} | ${alembic[edit.alembic]} | ${ours(edit)} |`,
  );
  return [
    `${allEdits.length} edits:`,
    '',
    '| what | edit | Alembic | here |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

test('docs/migrations.md shows every edit beside what Alembic says of it (else: WRITE_DOCS=1)', () => {
  const text = readFileSync(document, 'utf8').replaceAll('\r\n', '\n');
  const [before = '', rest = ''] = text.split(begin);
  const after = rest.slice(rest.indexOf(end));
  const wanted = before + begin + table() + after;
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(document, wanted);
  expect(readFileSync(document, 'utf8').replaceAll('\r\n', '\n')).toBe(wanted);
});

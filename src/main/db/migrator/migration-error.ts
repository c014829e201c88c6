import type { MigrationFile } from './project';
import { StatementError } from './sql';

/** What failed where, for people: the file and the line to open, the statement, and PostgreSQL's reason. */
export interface MigrationFailure {
  /** The file's name without extension. */
  readonly step: string;
  /** `migrations/20261122150000_add_seats.ts:12:3`; without line where the file's text does not show it. */
  readonly place: string;
  readonly direction: 'up' | 'down';
  readonly statement: string;
  /** `3 of 7`; `null` for what Knex's builder made. */
  readonly number: string | null;
  readonly reason: string;
  /** SQLSTATE, `null` for a bug in the file's TypeScript. */
  readonly sqlState: string | null;
  readonly isUndone: boolean;
}

/** A migration stopped. Whether the database is as it was is said in the message. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  constructor(
    readonly failure: MigrationFailure,
    override readonly cause: Error,
  ) {
    super(sentence(failure));
  }
}

/** Makes the message of a migration that threw; `lastQuery` is what Knex sent last. */
export function migrationError(
  file: MigrationFile,
  direction: 'up' | 'down',
  error: unknown,
  lastQuery: string | null,
): MigrationError {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const script = thrown instanceof StatementError ? thrown : null;
  const cause = script?.cause ?? thrown;
  const position = Number(field(cause, 'position') ?? 1) - 1;
  return new MigrationError(
    {
      step: file.name,
      place: `migrations/${file.name}.ts${script ? lineIn(file, direction, script, position) : ''}`,
      direction,
      statement: script?.statement.text ?? lastQuery ?? '',
      number: script ? `${script.number} of ${script.count}` : null,
      reason: [
        withoutQuery(cause.message, [script?.statement.text, lastQuery]),
        field(cause, 'detail'),
        hintOf(cause),
      ]
        .filter(Boolean)
        .join('\n'),
      sqlState: field(cause, 'code'),
      isUndone: file.config.transaction !== false,
    },
    cause,
  );
}

function sentence(failure: MigrationFailure): string {
  const state = failure.sqlState === null ? '' : ` (SQLSTATE ${failure.sqlState})`;
  const which = failure.number === null ? 'statement' : `statement ${failure.number}`;
  const lines = failure.statement.split('\n');
  const shown = [...lines.slice(0, 12), ...(lines.length > 12 ? [`… ${lines.length - 12} more lines`] : [])];
  return [
    `${failure.place} (${failure.direction}) failed: ${failure.reason}${state}`,
    ...(failure.statement === '' ? [] : [`  ${which}:`, ...shown.map((line) => `    ${line}`)]),
    failure.isUndone
      ? '  The database is as it was before this migration.'
      : '  This migration runs outside a transaction; an index it left half built has been dropped.',
  ].join('\n');
}

/** Looks for the script's text in the half of the file that ran: up and down may hold the same script. */
function lineIn(
  file: MigrationFile,
  direction: 'up' | 'down',
  error: StatementError,
  position: number,
): string {
  const half = direction === 'up' ? 0 : Math.max(0, file.source.search(/\bdown\b\s*[(=]/));
  const begin = file.source.indexOf(error.raw, half);
  if (begin === -1) return '';
  // Comments before a statement belong to it; the line to open is the statement's own.
  const { text, offset } = error.statement;
  const comments = /^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/)*/.exec(text)?.[0].length ?? 0;
  const before = error.script.slice(0, offset + Math.max(position, comments)).split('\n');
  const line = file.source.slice(0, begin).split('\n').length + before.length - 1;
  const indent =
    indentation(error.raw.split('\n')[before.length - 1]) -
    indentation(error.script.split('\n')[before.length - 1]);
  return `:${line}:${indent + (before.at(-1)?.length ?? 0) + 1}`;
}

function indentation(line: string | undefined): number {
  return Math.max(0, line?.search(/\S/) ?? 0);
}

/** Knex puts the query before the driver's message. */
function withoutQuery(message: string, queries: readonly (string | null | undefined)[]): string {
  const query = queries.find((each) => each && message.startsWith(`${each} - `));
  return query ? message.slice(query.length + 3) : message;
}

function hintOf(error: Error): string | null {
  const hint = field(error, 'hint');
  return hint === null ? null : `Hint: ${hint}`;
}

function field(error: Error, name: 'position' | 'detail' | 'hint' | 'code'): string | null {
  const value = name in error ? (error as unknown as Record<string, unknown>)[name] : null;
  return typeof value === 'string' ? value : null;
}

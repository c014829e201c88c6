import knexModule from 'knex';
import { readDefinitionLines } from '../../src/main/db/migrator/definitions';
import type { ScratchDatabase } from './scratch';

/** The canonical definitions of a scratch database. */
export async function definitionLines(scratch: ScratchDatabase): Promise<string[]> {
  const knex = knexModule({
    client: 'pg',
    connection: { ...scratch.config },
    pool: { min: 0, max: 1 },
  });
  try {
    return await readDefinitionLines(knex);
  } finally {
    await knex.destroy();
  }
}

/** What one side has and the other has not; multi-line definitions that differ are told line by line. */
export function compareLines(
  have: readonly string[],
  want: readonly string[],
): { readonly extra: string[]; readonly missing: string[] } {
  const [haves, wants] = [new Set(have), new Set(want)];
  return { extra: have.filter((line) => !wants.has(line)), missing: want.filter((line) => !haves.has(line)) };
}

/** Lines with `-` for what is there and should not be, `+` for what should be there; of long ones only what differs. */
export function describeDifference(have: readonly string[], want: readonly string[]): string[] {
  const { extra, missing } = compareLines(have, want);
  const subject = (line: string) => line.slice(0, line.indexOf(': '));
  return [...extra.map((line) => ({ sign: '-', line })), ...missing.map((line) => ({ sign: '+', line }))]
    .sort((a, b) => (subject(a.line) < subject(b.line) ? -1 : 1))
    .flatMap(({ sign, line }) => {
      const partner = (sign === '-' ? missing : extra).find((each) => subject(each) === subject(line));
      return shortened(line, partner).map((each) => `${sign} ${each}`);
    });
}

function shortened(line: string, partner: string | undefined): string[] {
  const lines = line.split('\n');
  if (lines.length === 1) return lines;
  const others = new Set(partner?.split('\n'));
  const differing = lines.slice(1).filter((each) => !others.has(each));
  return [
    lines[0] ?? '',
    ...(partner ? differing : lines.slice(1)).slice(0, 20).map((each) => `    ${each}`),
  ];
}

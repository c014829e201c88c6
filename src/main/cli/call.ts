import type { Reply } from '../../shared/contract/bridge';
import { Refused } from '../../shared/refusals/refusal';
import type { BoxOffice } from '../app/box-office';
import type { NamedOperation } from '../ipc/named-operation';
import { namedOperation } from '../ipc/named-operation';
import { readArguments } from './call-arguments';
import { badJson, readLine, runLines } from './call-lines';
import { commandLineOffice } from './command-line-office';
import type { Credentials } from './command-line-session';
import { commandLineSession, hasCredentials, signInRequired } from './command-line-session';
import { listOperations } from './operation-list';
import { replyLine } from './reply-line';

const usage = `Usage: npm run --silent call -- <feature.operation> '<json>'
       npm run --silent call -- --lines [--concurrency N]   one {"op":…,"input":…} per line of stdin
       npm run --silent call -- --list                      every operation with role and JSON schemas
Signs in with BOX_OFFICE_EMAIL and BOX_OFFICE_PASSWORD, at the till BOX_OFFICE_TILL ("Command line").
Works on BOX_OFFICE_DATABASE_URL, or on the database of BOX_OFFICE_DATA_DIR.
`;

/** Exit codes: 0 answered well, 1 refused, 2 could not be asked; the last two as shells have them for SIGINT and SIGPIPE. */
const exit = { ok: 0, refused: 1, misuse: 2, interrupted: 130, unheard: 141 };

/** The dispatcher without a window. stdout carries replies only. */
export async function main(argv: readonly string[]): Promise<number> {
  // Without a listener a reader that is gone, as in `call … | head -1`, would end us on the spot.
  process.stdout.on('error', () => undefined);
  const asked = readArguments(argv);
  switch (asked.mode) {
    case 'help':
      process.stderr.write(usage);
      return exit.ok;
    case 'misuse':
      process.stderr.write(`${asked.why}\n${usage}`);
      return exit.misuse;
    case 'list':
      say({ ok: true, value: { items: listOperations(), next: null } });
      return exit.ok;
    case 'one':
      return callOne(asked.operation, asked.json);
    case 'lines':
      return callLines(asked.concurrency);
  }
}

async function callOne(name: string, json: string): Promise<number> {
  const operation = operationOrReply(name);
  if ('ok' in operation) return misuse(operation);
  const input = parse(json);
  if (input === null) return misuse(badJson('the input is not JSON'));
  const credentials = credentialsOf(process.env);
  if (operation.role !== 'nobody' && !hasCredentials(credentials)) return misuse(signInRequired(name));
  return withOffice(1, async (office) => {
    const reply = await commandLineSession(office.dispatch, credentials)(operation, input.value);
    say(reply);
    return reply.ok ? exit.ok : exit.refused;
  });
}

async function callLines(concurrency: number): Promise<number> {
  return withOffice(concurrency, async (office, patience) => {
    const call = commandLineSession(office.dispatch, credentialsOf(process.env));
    await runLines(process.stdin, { concurrency, patience }, async (text, line) => {
      const read = readLine(text);
      if ('bad' in read) return say(read.bad, line);
      const operation = operationOrReply(read.op);
      if ('ok' in operation) return say(operation, line);
      say(await call(operation, read.input), line);
    });
    return exit.ok;
  });
}

/** Opens, works, and always gives our share of the embedded server back, also after Ctrl+C and when nobody reads us any more. */
async function withOffice(
  concurrency: number,
  work: (office: BoxOffice, patience: AbortSignal) => Promise<number>,
): Promise<number> {
  const office = await commandLineOffice(process.env, concurrency);
  const patience = new AbortController();
  const left = new Promise<number>((resolve) => {
    const leave = (code: number) => {
      patience.abort();
      resolve(code);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => leave(exit.interrupted));
    process.stdout.once('error', () => leave(exit.unheard));
  });
  try {
    return await Promise.race([work(office, patience.signal), left]);
  } finally {
    await office.close();
  }
}

function operationOrReply(name: string): NamedOperation | Extract<Reply, { ok: false }> {
  const [feature = '', operation = '', ...more] = name.split('.');
  try {
    return namedOperation(feature, more.length > 0 ? '' : operation);
  } catch (error) {
    if (error instanceof Refused)
      return { ok: false, refusal: { code: 'unknown_operation', facts: { operation: name } } };
    throw error;
  }
}

function credentialsOf(env: NodeJS.ProcessEnv): Credentials {
  return { email: env['BOX_OFFICE_EMAIL'], password: env['BOX_OFFICE_PASSWORD'] };
}

function parse(json: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return null;
  }
}

function misuse(reply: Reply): number {
  say(reply);
  return exit.misuse;
}

function say(reply: Reply, line?: number): void {
  process.stdout.write(replyLine(reply, line));
}

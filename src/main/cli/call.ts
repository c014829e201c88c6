import type { Reply } from '../../shared/contract/bridge';
import type { BoxOffice } from '../app/box-office';
import type { NamedOperation } from '../ipc/named-operation';
import { meantBy } from '../ipc/named-operation';
import { readArguments } from './call-arguments';
import { badJson, readLine, runLines } from './call-lines';
import { commandLineOffice } from './command-line-office';
import type { Credentials } from './command-line-session';
import { commandLineSession, hasCredentials, signInRequired } from './command-line-session';
import { helpOn } from './operation-help';
import { listOperations, nameOperations, operationsAbout } from './operation-list';
import { replyLine } from './reply-line';

const usage = `Usage: npm run --silent call -- <feature.operation> '<json>'
       npm run --silent call -- --lines [--concurrency N]   one {"op":…,"input":…} per line of stdin
       npm run --silent call -- --names [about]             operations with one sentence each
       npm run --silent call -- --list [about]              operations with role, JSON schemas, example and refusals
       npm run --silent call -- --help [about]              the same for people; also about a refusal
where about is a feature (bookings) or an operation (bookings.create).
stdout carries one JSON line per reply. Exit code 0: done, 1: a refusal with its reason, 2: the call itself was wrong;
with --lines 0, and each line has its own reply.
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
      return help(asked.about);
    case 'misuse':
      process.stderr.write(`${asked.why}\n${usage}`);
      return exit.misuse;
    case 'list':
      return list(asked.about, listOperations);
    case 'names':
      return list(asked.about, nameOperations);
    case 'one':
      return callOne(asked.operation, asked.json);
    case 'lines':
      return callLines(asked.concurrency);
  }
}

function list(about: string | null, told: (operations: readonly NamedOperation[]) => unknown): number {
  const operations = operationsAbout(about);
  if (operations.length === 0) return misuse(unknownOperation(about ?? ''));
  say({ ok: true, value: told(operations) });
  return exit.ok;
}

/** For people, so on stderr like every word that is no reply. */
function help(about: string | null): number {
  const text = about === null ? usage : helpOn(about);
  if (text !== null) {
    process.stderr.write(text);
    return exit.ok;
  }
  const meant = meantBy(about ?? '');
  process.stderr.write(
    `There is no ${about}.${meant.length > 0 ? ` Did you mean ${meant.join(', ')}?` : ''}\n`,
  );
  return exit.misuse;
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
  return operationsAbout(name).find((operation) => operation.name === name) ?? unknownOperation(name);
}

function unknownOperation(name: string): Extract<Reply, { ok: false }> {
  const facts = { operation: name.slice(0, 200), didYouMean: meantBy(name) };
  return { ok: false, refusal: { code: 'unknown_operation', facts } };
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

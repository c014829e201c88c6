import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { refusalsOf } from '../../../../src/main/cli/operation-refusals';
import { allOperations } from '../../../../src/main/ipc/named-operation';

const program = path.resolve('scripts/call.mjs');

/** A reply as outsiders read it: parsed, but nothing taken for granted. */
const replySchema = z.union([
  z.strictObject({ line: z.int().optional(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    line: z.int().optional(),
    ok: z.literal(false),
    refusal: z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) }),
  }),
]);
export type OutsideReply = z.output<typeof replySchema>;

/** One operation, as a line of stdin names it. */
export type Ask = readonly [op: string, input?: unknown];

/** What decides for whom, where and on which data a call works; nothing else is handed down. */
export interface CallEnvironment {
  readonly BOX_OFFICE_DATA_DIR?: string;
  readonly BOX_OFFICE_DATABASE_URL?: string;
  readonly BOX_OFFICE_TILL?: string;
  readonly BOX_OFFICE_EMAIL?: string;
  readonly BOX_OFFICE_PASSWORD?: string;
  /** Where sign-in is not what is tested. */
  readonly BOX_OFFICE_TEST_BCRYPT_COST?: string;
}

export interface Ended {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `call` with these words, run to its end. */
export function run(
  words: readonly string[],
  environment: CallEnvironment,
  stdin: string | null = null,
): Promise<Ended> {
  const child = start(words, environment);
  if (stdin !== null) child.stdin?.write(stdin);
  child.stdin?.end();
  return ended(child);
}

/** One call; its reply is the whole of stdout, one compact line. */
export async function call(
  environment: CallEnvironment,
  op: string,
  input?: unknown,
): Promise<{ code: number | null; reply: OutsideReply; stderr: string }> {
  const { code, stdout, stderr } = await run(
    input === undefined ? [op] : [op, JSON.stringify(input)],
    environment,
  );
  return { code, reply: listed(op, replyOf(stdout)), stderr };
}

/** Several calls of one process, in order; the replies in the order of the asks. */
export async function callAll(
  environment: CallEnvironment,
  asks: readonly Ask[],
  concurrency = 1,
): Promise<OutsideReply[]> {
  const stdin = asks.map(([op, input = {}]) => `${JSON.stringify({ op, input })}\n`).join('');
  const { code, stdout, stderr } = await run(
    ['--lines', '--concurrency', String(concurrency)],
    environment,
    stdin,
  );
  if (code !== 0) throw new Error(`call --lines ended with ${code}: ${stderr}`);
  const replies = linesOf(stdout).map(replyOf);
  return asks.map((ask, line) => {
    const reply = replies.find((each) => each.line === line);
    if (reply === undefined) throw new Error(`no reply to line ${line}, ${ask[0]}: ${stderr}`);
    return listed(ask[0], reply);
  });
}

/** The values of calls that must all succeed. */
export async function valuesOf(environment: CallEnvironment, asks: readonly Ask[]): Promise<unknown[]> {
  const replies = await callAll(environment, asks);
  return replies.map(valueOf);
}

export function valueOf(reply: OutsideReply | undefined): unknown {
  if (reply?.ok !== true) throw new Error(`refused: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** The `id` of a value, under which every event, booking and hold is found again. */
export function idOf(value: unknown): string {
  return z.object({ id: z.string() }).parse(value).id;
}

/** Whatever is refused stands in `--list` under its operation. */
function listed(op: string, reply: OutsideReply): OutsideReply {
  const operation = allOperations().find(({ name }) => name === op);
  if (reply.ok || operation === undefined || !('refusal' in reply)) return reply;
  const codes: string[] = refusalsOf(operation);
  if (!codes.includes(reply.refusal.code))
    throw new Error(`--list does not say that ${op} may refuse with ${reply.refusal.code}`);
  return reply;
}

export function replyOf(text: string): OutsideReply {
  const parsed: unknown = JSON.parse(text);
  const line = text.replace(/\n$/, '');
  if (line !== JSON.stringify(parsed)) throw new Error(`not one compact line: ${text}`);
  return replySchema.parse(parsed);
}

export function linesOf(stdout: string): string[] {
  if (stdout === '') return [];
  if (!stdout.endsWith('\n')) throw new Error(`the last line is not ended: ${stdout.slice(-200)}`);
  return stdout.slice(0, -1).split('\n');
}

/** A `call --lines` that is talked to while it runs. */
export interface OpenCall {
  readonly process: ChildProcess;
  /** Sends one operation; its reply. Rejects when the process ends without one. */
  ask(op: string, input?: unknown): Promise<OutsideReply>;
  /** No more will be asked; resolves with how it ended. */
  end(): Promise<Ended>;
  readonly ended: Promise<Ended>;
}

/** Starts `call --lines` and leaves its stdin open. */
export function openCall(environment: CallEnvironment, concurrency = 1): OpenCall {
  const child = start(['--lines', '--concurrency', String(concurrency)], environment);
  const waiting = new Map<number, (reply: OutsideReply) => void>();
  let asked = 0;
  if (child.stdout === null) throw new Error('stdout is not piped');
  createInterface({ input: child.stdout }).on('line', (text) => {
    // A process that was killed may leave half a line.
    if (!text.endsWith('}')) return;
    const reply = replyOf(text);
    waiting.get(reply.line ?? -1)?.(reply);
  });
  const over = ended(child);
  return {
    process: child,
    ended: over,
    ask: (op, input = {}) => {
      const line = asked;
      asked += 1;
      const reply = new Promise<OutsideReply>((resolve, reject) => {
        waiting.set(line, resolve);
        void over.then(({ stderr }) => reject(new Error(`ended without a reply to ${op}: ${stderr}`)));
      });
      child.stdin?.write(`${JSON.stringify({ op, input })}\n`);
      return reply;
    },
    end: () => {
      child.stdin?.end();
      return over;
    },
  };
}

function start(words: readonly string[], environment: CallEnvironment): ChildProcess {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...inherited(), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A process that was killed no longer reads.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Only what any program needs; NODE_ENV=test lets replies be held against the contract. */
function inherited(): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(
    ([name]) => !/^(BOX_OFFICE_(?!CACHE_DIR)|VITEST|NODE_OPTIONS|NODE_V8_COVERAGE)/.test(name),
  );
  return { ...Object.fromEntries(rest), NODE_ENV: 'test' };
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

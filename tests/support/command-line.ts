import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A line of stdout. */
export interface CallReply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly refusal?: { code: string; facts: unknown };
  readonly line?: number;
}

/** One run of the command line, as an outsider makes it. */
interface CallRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout, read. */
  readonly replies: CallReply[];
}

interface StartedCall {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly ended: Promise<CallRun>;
}

export type Environment = Record<string, string | undefined>;

/** Starts a run in a process group of its own. */
export function startCall(args: string[], env: Environment): StartedCall {
  const child = spawn('npm', ['run', '--silent', 'call', '--', ...args], {
    env: { ...process.env, BOX_OFFICE_TEST_BCRYPT_COST: '4', NODE_ENV: 'test', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes) => (stdout += String(bytes)));
  child.stderr.on('data', (bytes) => (stderr += String(bytes)));
  const ended = new Promise<CallRun>((resolve) => {
    child.on('close', (code) => {
      // What comes after the last line's end was torn by a kill.
      const lines = stdout.split('\n').slice(0, -1);
      resolve({ code, stdout, stderr, replies: lines.map((line) => JSON.parse(line) as CallReply) });
    });
  });
  return { child, ended };
}

/** Makes a run; `input` is what stdin holds. */
export function call(args: string[], env: Environment, input?: string): Promise<CallRun> {
  const { child, ended } = startCall(args, env);
  child.stdin.end(input ?? '');
  return ended;
}

/** The value of the only reply of a run that must have gone well. */
export function valueOf({ replies, stderr }: CallRun): unknown {
  const [reply] = replies;
  if (reply?.ok !== true) throw new Error(`no good reply: ${JSON.stringify(reply)} ${stderr}`);
  return reply.value;
}

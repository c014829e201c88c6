import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Reply } from '../../shared/contract/bridge';

const lineSchema = z.strictObject({ op: z.string(), input: z.unknown().optional() });

/** One line of stdin, read. */
export type ReadLine = { readonly op: string; readonly input: unknown } | { readonly bad: Reply };

/** Reads `{"op":…,"input":…}`; without an input it is empty. */
export function readLine(text: string): ReadLine {
  try {
    // PowerShell begins what it pipes with a byte order mark.
    const { op, input } = lineSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
    return { op, input: input === undefined ? {} : input };
  } catch {
    return { bad: badJson('a line is {"op":"feature.operation","input":{…}}') };
  }
}

/** Runs every line, some at once, in the order in which they come, until the source or the `patience` of whoever asked ends. */
export async function runLines(
  source: Readable,
  { concurrency, patience }: { concurrency: number; patience: AbortSignal },
  run: (text: string, line: number) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let line = -1;
  for await (const text of createInterface({ input: source, crlfDelay: Infinity })) {
    if (patience.aborted) break;
    line += 1;
    if (text.trim() === '') continue;
    const one: Promise<void> = run(text, line).finally(() => running.delete(one));
    running.add(one);
    if (running.size >= concurrency) await Promise.race(running);
  }
  await Promise.all(running);
}

/** The reply to what is no JSON, or not the expected one. */
export function badJson(reason: string): Reply {
  return { ok: false, refusal: { code: 'bad_call', facts: { reason } } };
}

import type { Reply } from '../../shared/contract/bridge';

/** A reply as one compact line of JSON. */
export function replyLine(reply: Reply, line?: number): string {
  const told = line === undefined ? reply : { line, ...reply };
  return `${JSON.stringify(told, plainArrays)}\n`;
}

function plainArrays(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value) || value instanceof DataView) return value;
  return Array.from(value as unknown as Iterable<number>);
}

/** Fields whose value never stands in a log, whatever it is. */
const secretField =
  /pass(word|wd|phrase)?|secret|token|credential|authorization|connection_?string|database_?url|hash/i;

const connectionString = /\b(postgres(?:ql)?):\/\/[^\s"'`,;)}\]]+/gi;
/** `password=…`, `"password": "…"`, `PGPASSWORD …`; the value may be quoted. */
const namedSecret =
  /(\b\w*pass(?:word|wd|phrase)\w*["']?\s*[=:]\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;)}\]]+)/gi;
/** The shape of every bcrypt hash. */
const bcryptHash = /\$2[abxy]\$\d{2}\$[./A-Za-z0-9]{53}/g;

const gone = '[redacted]';

/** A line without connection strings, passwords and password hashes. */
export function redactText(text: string): string {
  return text
    .replace(connectionString, `$1://${gone}`)
    .replace(namedSecret, `$1${gone}`)
    .replace(bcryptHash, gone);
}

/** The same value with secrets replaced, ready for JSON; errors become plain objects, cycles end. */
export function redactFacts(value: unknown, seen: readonly unknown[] = []): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (seen.includes(value)) return '[again]';
  if (seen.length > 6) return '[deeper]';
  const path = [...seen, value];
  if (value instanceof Error) return redactFacts(plainError(value), path);
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redactFacts(item, path));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretField.test(name) ? gone : redactFacts(item, path),
    ]),
  );
}

/** Own fields of an error are left out but for its code: drivers hang whole connections on theirs. */
function plainError(error: Error): Record<string, unknown> {
  const code = 'code' in error ? error.code : undefined;
  return { name: error.name, message: error.message, code, stack: error.stack, cause: error.cause };
}

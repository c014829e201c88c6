/** What the command line asks for. */
export type CallArguments =
  /** `about`: a feature or an operation; `null`: all of them. */
  | { readonly mode: 'list'; readonly about: string | null }
  | { readonly mode: 'names'; readonly about: string | null }
  | { readonly mode: 'lines'; readonly concurrency: number }
  | { readonly mode: 'one'; readonly operation: string; readonly json: string }
  /** `about`: a feature, an operation or a refusal; `null`: how `call` is used. */
  | { readonly mode: 'help'; readonly about: string | null }
  | { readonly mode: 'misuse'; readonly why: string };

const mostAtOnce = 200;

/**
 * Reads `--help [about]`, `--list [about]`, `--names [about]`, `--lines [--concurrency N]` or `<feature.operation> ['<json>']`; help
 * and list may also stand after what they are about.
 */
export function readArguments(argv: readonly string[]): CallArguments {
  const words = argv.filter((word) => word !== '--');
  const [about = null] = words.filter((word) => !word.startsWith('-'));
  if (words.includes('--help') || words.includes('-h')) return { mode: 'help', about };
  if (words.includes('--list')) return { mode: 'list', about };
  if (words.includes('--names')) return { mode: 'names', about };
  if (words.includes('--lines')) return linesOf(words);
  const [operation, json = '{}', ...more] = words;
  if (operation === undefined || operation.startsWith('-'))
    return { mode: 'misuse', why: 'an operation is missing' };
  if (more.length > 0)
    return { mode: 'misuse', why: 'the input is one JSON text; put it between single quotes' };
  return { mode: 'one', operation, json };
}

function linesOf(words: readonly string[]): CallArguments {
  const inline = words.find((word) => word.startsWith('--concurrency='))?.slice('--concurrency='.length);
  const place = words.indexOf('--concurrency');
  const asked = inline ?? (place === -1 ? '1' : words[place + 1]);
  const concurrency = Number(asked);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > mostAtOnce)
    return { mode: 'misuse', why: `--concurrency takes a whole number from 1 to ${mostAtOnce}` };
  return { mode: 'lines', concurrency };
}

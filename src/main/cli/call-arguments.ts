/** What the command line asks for. */
export type CallArguments =
  | { readonly mode: 'list' }
  | { readonly mode: 'lines'; readonly concurrency: number }
  | { readonly mode: 'one'; readonly operation: string; readonly json: string }
  | { readonly mode: 'help' }
  | { readonly mode: 'misuse'; readonly why: string };

const mostAtOnce = 200;

/** Reads `--help`, `--list`, `--lines [--concurrency N]` or `<feature.operation> ['<json>']`. */
export function readArguments(argv: readonly string[]): CallArguments {
  const words = argv.filter((word) => word !== '--');
  if (words.includes('--help') || words.includes('-h')) return { mode: 'help' };
  if (words.includes('--list')) return { mode: 'list' };
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

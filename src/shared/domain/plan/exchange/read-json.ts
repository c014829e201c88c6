import type { ImportResult } from './import-result';

/** Characters. A plan of 200,000 seats has about 30 million. */
export const longestFile = 64_000_000;
const deepest = 40;

type Refused = Extract<ImportResult, { ok: false }>;

/** JSON of a sensible size and depth. A plan is never deeper than ten. */
export function readJson(text: string): { readonly ok: true; readonly value: unknown } | Refused {
  if (text.length > longestFile) return { ok: false, why: 'too_large', faults: [] };
  if (depthOf(text) > deepest) return { ok: false, why: 'too_deep', faults: [] };
  try {
    // Files that came by way of Windows begin with a mark.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'no JSON';
    return { ok: false, why: 'not_this_format', faults: [{ place: '', reason }] };
  }
}

/** How deep brackets are nested, without looking into texts; stops where it is too deep anyway. */
function depthOf(text: string): number {
  let [depth, most, isText] = [0, 0, false];
  for (let index = 0; index < text.length && most <= deepest; index += 1) {
    const code = text.charCodeAt(index);
    if (isText) {
      if (code === backslash) index += 1;
      else if (code === quote) isText = false;
    } else if (code === quote) isText = true;
    else if (code === 123 || code === 91) most = Math.max(most, (depth += 1));
    else if (code === 125 || code === 93) depth -= 1;
  }
  return most;
}

const quote = 34;
const backslash = 92;

import { describe, expect, test } from 'vitest';

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' });

type Text = { key: string; text: string };

const textsOf = (language: string, feature: string): Text[] =>
  flatten(files[`./${language}/${feature}.json`] ?? {});
const features = [
  ...new Set(Object.keys(files).map((path) => /([^/]+)\.json$/.exec(path)?.[1] ?? '')),
].sort();

test('there is something to translate', () => {
  expect(features).toContain('common');
});

describe.each(features)('the texts of %s', (feature) => {
  const english = textsOf('en', feature);
  const indonesian = textsOf('id', feature);

  test('exist in both languages', () => {
    expect(wholeKeys(indonesian)).toEqual(wholeKeys(english));
  });

  test('are never empty', () => {
    expect([...english, ...indonesian].filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('carry the same facts in both languages', () => {
    expect(placeholders(indonesian)).toEqual(placeholders(english));
  });

  test('have one plural form in Indonesian, as the language has', () => {
    expect(indonesian.filter(({ key }) => key.endsWith('_one'))).toEqual([]);
  });

  test('never beg, apologise or glue a plural', () => {
    const mannered = /\b(sorry|please|mohon|silakan|maaf)\b|\(s\)/i;
    expect([...english, ...indonesian].filter(({ text }) => mannered.test(text))).toEqual([]);
  });
});

function flatten(node: Record<string, unknown>, path = ''): Text[] {
  return Object.entries(node).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === 'string'
      ? [{ key, text: value }]
      : flatten(value as Record<string, unknown>, key);
  });
}

/** English has `_one` and `_other`, Indonesian only `_other`: they count as one key. */
function wholeKeys(texts: Text[]): string[] {
  return [...new Set(texts.map(({ key }) => key.replace(/_(one|other)$/, '')))].sort();
}

function placeholders(texts: Text[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const { key, text } of texts) {
    const names = (found[key.replace(/_(one|other)$/, '')] ??= new Set());
    for (const [, name = ''] of text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) names.add(name);
  }
  const sorted = Object.entries(found).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(sorted.map(([key, names]) => [key, [...names].sort()]));
}

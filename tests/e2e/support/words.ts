import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../src/renderer/lib/format/locale';

const folder = path.resolve(import.meta.dirname, '../../../src/renderer/lib/translations');

/** Looks up what stands on the screen: `words('first-run:you.name')`. A missing text fails the test. */
export type Words = (key: string, facts?: Record<string, string | number>) => string;

/** The texts of one language, as the app itself has them. */
export function wordsIn(language: Language): Words {
  const files = new Map<string, unknown>();
  return (key, facts = {}) => {
    const [feature = '', place = ''] = key.split(':');
    const file = files.get(feature) ?? readJson(path.join(folder, language, `${feature}.json`));
    files.set(feature, file);
    const text = place.split('.').reduce<unknown>((node, name) => fieldOf(node, name), file);
    if (typeof text !== 'string') throw new Error(`no text ${language} ${key}`);
    return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(facts[name] ?? `{{${name}}}`));
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function fieldOf(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).find(([key]) => key === name)?.[1]
    : undefined;
}

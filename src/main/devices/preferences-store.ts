// Casts: fields are gone through by name.
import path from 'node:path';
import { z } from 'zod';
import { preferences, type Preferences } from '../../shared/contract/preferences';
import { jsonFile } from './json-file';

/** How this installation looks and speaks. The latest is kept in memory, because every call asks for the region. */
export interface PreferencesStore {
  /** The latest known; the defaults until `load`. */
  now(): Preferences;
  load(): Promise<Preferences>;
  change(some: Partial<Preferences>): Promise<Preferences>;
}

/** What a new installation begins with: the language of the system where we speak it, and Jakarta's region. */
export function firstPreferences(systemLocale = Intl.DateTimeFormat().resolvedOptions().locale): Preferences {
  return {
    language: /^(id|in)\b/i.test(systemLocale) ? 'id' : 'en',
    theme: 'system',
    textSize: 100,
    reducedMotion: false,
    idleLockMinutes: 10,
    region: { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' },
  };
}

const lenient = z.record(z.string(), z.unknown()).transform(fieldsThatFit);

/** Kept in the data folder as `preferences.json`; a file that lacks a field or holds nonsense gets the default there. */
export function preferencesStore(dataFolder: string): PreferencesStore {
  const file = jsonFile<Partial<Preferences>>(path.join(dataFolder, 'preferences.json'), lenient, () => ({}));
  let latest = firstPreferences();
  const keep = (read: Partial<Preferences>) => {
    latest = { ...firstPreferences(), ...defined(read) };
    return latest;
  };
  return {
    now: () => latest,
    load: async () => keep(await file.read()),
    change: async (some) => keep(await file.change((now) => ({ ...now, ...defined(some) }))),
  };
}

function fieldsThatFit(read: Record<string, unknown>): Partial<Preferences> {
  const fits = Object.entries(preferences.shape).flatMap(([field, schema]) => {
    const parsed = schema.safeParse(read[field]);
    return parsed.success ? [[field, parsed.data]] : [];
  });
  return Object.fromEntries(fits) as Partial<Preferences>;
}

function defined<T extends object>(some: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

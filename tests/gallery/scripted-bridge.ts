// Cast: the scripted answers stand for a whole dispatcher.
import type { Bridge, Reply } from '../../src/shared/contract/bridge';
import type { LiveMessage } from '../../src/shared/contract/live';
import type { Preferences } from '../../src/shared/contract/preferences';

const settings = new URLSearchParams(window.location.search);

const preferences: Preferences = {
  language: settings.get('language') === 'id' ? 'id' : 'en',
  theme: settings.get('theme') === 'dark' ? 'dark' : 'light',
  textSize: Number(settings.get('size') ?? 100),
  reducedMotion: false,
  idleLockMinutes: 0,
  region: { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' },
};

const person = { id: 'p', name: 'Sari Rahma', email: 'sari@gk.id', role: settings.get('role') ?? 'manager' };
const till = { id: 't', number: 2, name: preferences.language === 'id' ? 'Loket 2' : 'Till 2' };
const shows = [
  ['Laskar Pelangi: the musical', '2026-11-28T12:30:00Z', 59],
  ['Kids matinee', '2026-11-29T04:00:00Z', 104],
  ['Laskar Pelangi: the musical', '2026-11-29T08:00:00Z', 212],
] as const;
export const events = shows.map(([name, startsAt, free], index) => ({
  id: `e${index}`,
  name,
  startsAt,
  timeZone: 'Asia/Jakarta',
  free,
  capacity: 480,
}));

const answers: Record<string, (input: never) => unknown> = {
  'preferences.get': () => preferences,
  'preferences.set': (change: Partial<Preferences>) => Object.assign(preferences, change),
  'database.connection': () => ({ state: 'live' }),
  'session.current': () => ({ state: settings.get('state') ?? 'signed_in', person, till }),
  'events.list': ({ search = '' }: { search?: string }) => ({
    items: events.filter((event) => event.name.toLowerCase().includes(search.toLowerCase())),
    next: null,
  }),
  'events.get': () => events[0],
};

const handlers = new Set<(message: LiveMessage) => void>();

/** Says something as main would, to look at what the window makes of it. */
export function push(message: LiveMessage): void {
  for (const each of handlers) each(message);
}

const bridge: Bridge = {
  call: ({ feature, operation, input }) => {
    const answer = answers[`${feature}.${operation}`];
    const value: unknown = answer ? structuredClone(answer(input as never)) : {};
    return Promise.resolve({ ok: true, value } satisfies Reply);
  },
  listen: (handler) => {
    handlers.add(handler);
    return () => handlers.delete(handler);
  },
  ready: () => {},
  showMenu: () => {},
  pathOf: () => '',
  platform: settings.get('platform') ?? 'linux',
};

Object.assign(window, { boxOffice: bridge, push });

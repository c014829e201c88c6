import path from 'node:path';
import { z } from 'zod';
import { jsonFile } from './json-file';

/** Somebody who signed in at this till lately. */
export interface RecentPerson {
  readonly name: string;
  readonly email: string;
}

/** Who signed in here, for the sign-in screen. Names and addresses only. */
export interface RecentPeople {
  list(): Promise<readonly RecentPerson[]>;
  remember(person: RecentPerson): Promise<void>;
}

const most = 8;

/** Kept in the data folder, the latest first. */
export function recentPeople(dataFolder: string): RecentPeople {
  const people = z.array(z.object({ name: z.string(), email: z.string() }));
  const file = jsonFile<RecentPerson[]>(path.join(dataFolder, 'recent-people.json'), people, () => []);
  return {
    list: () => file.read(),
    remember: async ({ name, email }) => {
      await file.change((now) =>
        [{ name, email }, ...now.filter((one) => one.email !== email)].slice(0, most),
      );
    },
  };
}

/** The command line is no till that somebody comes back to. */
export const nobodyRecent: RecentPeople = { list: async () => [], remember: async () => undefined };

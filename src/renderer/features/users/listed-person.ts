import type { Output } from '../../lib/query/operations';

/** A person as the list of users tells. */
export type ListedPerson = Output<'users', 'list'>['items'][number];

/** The name people call somebody by. */
export function callName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

import type { Output } from '../../lib/query/operations';

/** A person as the list of users tells. */
export type ListedPerson = Output<'users', 'list'>['items'][number];

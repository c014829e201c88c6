import type { z } from 'zod';
import { about } from './about';
import { bookings } from './bookings';
import { database } from './database';
import { events } from './events';
import { files } from './files';
import { holds } from './holds';
import { integrity } from './integrity';
import { namedHolds } from './named-holds';
import type { Home } from './operation';
import { plans } from './plans';
import { preferencesFeature } from './preferences';
import { seats } from './seats';
import { session } from './session';
import { tills } from './tills';
import { users } from './users';
import { venues } from './venues';

/** Everything the renderer, the command line or a test may ask. All types on both sides come from this object. */
export const contract = {
  users,
  session,
  tills,
  venues,
  plans,
  events,
  seats,
  holds,
  namedHolds,
  bookings,
  integrity,
  files,
  preferences: preferencesFeature,
  database,
  about,
} as const;

export type Contract = typeof contract;
export type Feature = keyof Contract;
export type OperationOf<F extends Feature> = keyof Contract[F] & string;
/** `bookings.create`, `events.list`, … */
export type OperationName = { [F in Feature]: `${F}.${OperationOf<F>}` }[Feature];

/** In which database each feature lives. */
export const homes: Record<Feature, Home> = {
  users: 'shared',
  session: 'shared',
  tills: 'shared',
  venues: 'shared',
  plans: 'shared',
  events: 'shared',
  seats: 'shared',
  holds: 'shared',
  namedHolds: 'shared',
  bookings: 'shared',
  integrity: 'shared',
  files: 'none',
  preferences: 'none',
  database: 'none',
  about: 'none',
};

type Schemas = { input: z.ZodType; output: z.ZodType };
/** What a caller writes. */
export type InputOf<O> = O extends Schemas ? z.input<O['input']> : never;
/** What a service is given, parsed, without the idempotency key. */
export type ParsedInputOf<O> = O extends Schemas ? Omit<z.output<O['input']>, 'idempotencyKey'> : never;
export type OutputOf<O> = O extends Schemas ? z.output<O['output']> : never;

/** The contract as the renderer calls it. A refusal is thrown. */
export type ContractClient = {
  readonly [F in Feature]: {
    readonly [O in keyof Contract[F]]: (input: InputOf<Contract[F][O]>) => Promise<OutputOf<Contract[F][O]>>;
  };
};

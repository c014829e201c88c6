import type { BookingRefusals } from './bookings';
import type { CallRefusals } from './call';
import type { DatabaseRefusals } from './database';
import type { EventRefusals } from './events';
import type { FileRefusals } from './files';
import type { HoldRefusals } from './holds';
import type { PlanRefusals } from './plans';
import type { SeatRefusals } from './seats';
import type { UserRefusals } from './users';

/** Every expected "no" of the product, by code, with the facts that its sentence needs. */
export interface RefusalFacts
  extends
    CallRefusals,
    DatabaseRefusals,
    UserRefusals,
    EventRefusals,
    SeatRefusals,
    HoldRefusals,
    PlanRefusals,
    FileRefusals,
    BookingRefusals {}

export type RefusalCode = keyof RefusalFacts;

/** A "no" as it crosses to the renderer or to stdout. */
export type Refusal = { [Code in RefusalCode]: { code: Code; facts: RefusalFacts[Code] } }[RefusalCode];

/** Thrown by services; the dispatcher rolls back and replies with it. */
export class Refused extends Error {
  /** `options.cause`: what the log should know of it; it never crosses. */
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(`refused: ${refusal.code}`, options);
    this.name = 'Refused';
  }
}

/** Says no. Rolls the command back; nothing of it remains. */
export function refuse<Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): never {
  throw new Refused({ code, facts } as Refusal);
}

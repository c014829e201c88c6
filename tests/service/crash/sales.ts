import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { OutsideReply } from '../command-line/support/call';
import { idOf, valueOf } from '../command-line/support/call';
import type { Luck } from './luck';

/** What a sale is rung up with; the same again when its answer never came. */
export interface Sale {
  readonly key: string;
  readonly quantity: number;
  /** Chosen seats, free ones, or free ones that are held first. */
  readonly way: { readonly seatNos: readonly number[] } | 'quantity' | 'hold';
}

/** Somebody who can be asked: a command line or a window. Rejects when it is gone. */
export type Till = (op: string, input: object) => Promise<OutsideReply>;

/** A till that sells, until it is gone. */
export interface Counter {
  readonly ask: Till;
  readonly isGone: () => boolean;
}

/** Bookings as the tills were told them, by key. */
export type Acknowledged = Map<string, unknown>;

/** How many sales one till rings up side by side. */
export const salesAtOnce = 3;

/** Each till rings up its share, some at once, until all is sold or the till is gone. */
export async function sellAll(
  counters: readonly Counter[],
  eventId: string,
  sales: readonly Sale[],
  told: (key: string, value: unknown) => void = () => undefined,
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = new Map();
  const work = counters.flatMap(({ ask, isGone }, place) => {
    const mine = sales.filter((_, number) => number % counters.length === place);
    return Array.from({ length: salesAtOnce }, async () => {
      for (let sale = mine.shift(); sale !== undefined; sale = mine.shift()) {
        const value = await ringUp(ask, eventId, sale).catch((error: unknown) => {
          if (isGone()) return null;
          throw error;
        });
        if (value === null) return;
        acknowledged.set(sale.key, value);
        told(sale.key, value);
      }
    });
  });
  await Promise.all(work);
  return acknowledged;
}

/** A hundred sales of one to three seats; named seats are taken from the back of the house, each by one sale. */
export function hundredSales(eventId: string, capacity: number, luck: Luck): Sale[] {
  let back = capacity;
  return Array.from({ length: 100 }, (_, number): Sale => {
    const quantity = luck.between(1, 3);
    const key = `${eventId}, sale ${number}`;
    const chance = luck.between(1, 10);
    if (chance <= 6) return { key, quantity, way: 'quantity' };
    if (chance <= 8) return { key, quantity, way: 'hold' };
    const seatNos = Array.from({ length: quantity }, () => back--);
    return { key, quantity, way: { seatNos } };
  });
}

/** Rings one sale up, with its key, until it is answered. */
async function ringUp(till: Till, eventId: string, sale: Sale): Promise<unknown> {
  const { key: idempotencyKey, quantity, way } = sale;
  if (way === 'quantity') return insist(till, 'bookings.create', { eventId, quantity, idempotencyKey });
  if (way !== 'hold') return insist(till, 'bookings.create', { eventId, ...way, idempotencyKey });
  const hold = await insist(till, 'holds.place', {
    eventId,
    quantity,
    idempotencyKey: `${idempotencyKey}, hold`,
  });
  return insist(till, 'bookings.create', { holdId: idOf(hold), idempotencyKey });
}

/** What may be said while the server is away or coming back; anything else must not happen to these sales. */
const comesBack = new Set(['offline', 'outcome_unknown', 'cannot_connect', 'this_pc_failed', 'busy']);
const patienceMs = 90_000;

async function insist(till: Till, op: string, input: object): Promise<unknown> {
  for (const began = Date.now(); ; await delay(100)) {
    const reply = await till(op, input);
    if (reply.ok) return valueOf(reply);
    const isPatient = Date.now() - began < patienceMs;
    if (!isPatient || !comesBack.has(reply.refusal.code))
      throw new Error(`${op} ${JSON.stringify(input)} was refused: ${JSON.stringify(reply.refusal)}`);
  }
}

/** The parts of a booking that must never change once they were told. */
export const toldBooking = z.object({
  id: z.string(),
  code: z.string(),
  status: z.string(),
  quantity: z.number(),
  totalMinor: z.number(),
  lines: z.array(
    z.object({ lineNo: z.number(), seatNo: z.number(), label: z.string(), priceMinor: z.number() }),
  ),
});

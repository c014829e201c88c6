import type { BenchTill } from './till';
import { sale } from './till';

/** What a till process is told to do. */
export type Task =
  | { readonly does: 'book_quantity'; readonly eventId: string; readonly milliseconds: number }
  | {
      readonly does: 'book_seats';
      readonly eventId: string;
      readonly milliseconds: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly does: 'hold_then_book';
      readonly eventId: string;
      readonly pairs: readonly (readonly [number, number])[];
    }
  | { readonly does: 'pairs_until_sold_out'; readonly eventId: string; readonly milliseconds: number };

export interface Outcome {
  /** Milliseconds of each call that succeeded. */
  readonly latencies: number[];
  readonly refusals: Record<string, number>;
  /** From the first call to the last answer. */
  readonly milliseconds: number;
  /** Milliseconds of processor time of the till itself. */
  readonly processorTime: number;
  /** Seats of each pair that was sold. */
  readonly pairs: number[][];
  /** When the last hold that was had was asked for, and when each "no" came: milliseconds since 1970. */
  readonly lastAsked: number;
  readonly refusedAt: number[];
}

/** Every window does the task at the same time. */
export async function perform(till: BenchTill, windows: number, task: Task): Promise<Outcome> {
  const latencies: number[] = [];
  const refusals: Record<string, number> = {};
  const pairs: number[][] = [];
  const refusedAt: number[] = [];
  let lastAsked = 0;
  const began = performance.now();
  const processorBefore = process.cpuUsage();
  const timed = async (name: string, input: object, window: number) => {
    const start = performance.now();
    const reply = await till.call(name, input, window);
    if (reply.ok) latencies.push(performance.now() - start);
    else refusals[reply.refusal.code] = (refusals[reply.refusal.code] ?? 0) + 1;
    return reply.ok ? (reply.value as { id: string; seats?: { seatNo: number }[] }) : null;
  };
  const byWindow: Record<Task['does'], (window: number) => Promise<void>> = {
    book_quantity: async (window) => {
      if (task.does !== 'book_quantity') return;
      const { eventId, milliseconds } = task;
      while (performance.now() - began < milliseconds)
        await timed('bookings.create', sale({ eventId, quantity: 2 }), window);
    },
    book_seats: async (window) => {
      if (task.does !== 'book_seats') return;
      const { eventId, milliseconds, from, to } = task;
      const share = Math.floor((to - from + 1) / windows / 2) * 2;
      const first = from + (window - 1) * share;
      for (let seat = first; seat < first + share && performance.now() - began < milliseconds; seat += 2)
        await timed('bookings.create', sale({ eventId, seatNos: [seat, seat + 1] }), window);
    },
    hold_then_book: async (window) => {
      const pair = task.does === 'hold_then_book' ? task.pairs[window - 1] : undefined;
      if (task.does !== 'hold_then_book' || pair === undefined) return;
      const hold = await timed('holds.place', sale({ eventId: task.eventId, seatNos: pair }), window);
      if (hold !== null) await timed('bookings.create', sale({ holdId: hold.id }), window);
    },
    pairs_until_sold_out: async (window) => {
      if (task.does !== 'pairs_until_sold_out') return;
      while (performance.now() - began < task.milliseconds) {
        const asked = performance.timeOrigin + performance.now();
        const best = { quantity: 2 };
        const hold = await timed('holds.place', sale({ eventId: task.eventId, best }), window);
        if (hold === null) {
          refusedAt.push(performance.timeOrigin + performance.now());
          return;
        }
        lastAsked = Math.max(lastAsked, asked);
        const sold = await timed('bookings.create', sale({ holdId: hold.id }), window);
        if (sold !== null) pairs.push((hold.seats ?? []).map(({ seatNo }) => seatNo));
      }
    },
  };
  await Promise.all(Array.from({ length: windows }, (_, index) => byWindow[task.does](index + 1)));
  const { user, system } = process.cpuUsage(processorBefore);
  const processorTime = (user + system) / 1000;
  const milliseconds = performance.now() - began;
  return { latencies, refusals, milliseconds, processorTime, pairs, lastAsked, refusedAt };
}

import { RefusalError } from '../../../lib/client';
import { seatsOf, type Sale } from './sale';

/** The sale after a no: a hold that is over is gone, all else stays as it was. */
export function refused(sale: Sale, error: unknown, wanted: readonly number[], asked: 'hold' | 'sell'): Sale {
  const ended = endOf(error);
  const isElsewhere = ended === 'sold' || ended === 'taken_over';
  if (ended !== null && !isElsewhere) return lapsed(sale);
  const hold = isElsewhere ? null : sale.hold;
  return { ...sale, hold, aside: { at: 'refused', error, wanted, asked } };
}

/** Without an answer, or with one that is no refusal, the try may have happened: it keeps its key and waits. */
export function afterFailedTry(sale: Sale, error: unknown): Sale {
  const code = codeIn(error);
  if (code === null || code === 'outcome_unknown' || code === 'offline') {
    return { ...sale, aside: { at: 'waiting', error } };
  }
  return refused({ ...sale, tryKey: null }, error, seatsOf(sale), 'sell');
}

/** The sale once its hold ran out. Nothing is cleared: what it had can be held again. */
export function lapsed(sale: Sale): Sale {
  const { hold } = sale;
  if (!hold) return sale;
  return {
    ...sale,
    hold: null,
    asking: [],
    deeds: [],
    undone: [],
    tryKey: null,
    aside: { at: 'lapsed', hold },
  };
}

/** Why the hold is over, when that is what the server said. */
export function endOf(error: unknown): 'ran_out' | 'released' | 'sold' | 'taken_over' | null {
  if (!(error instanceof RefusalError) || error.refusal.code !== 'hold_ended') return null;
  return error.refusal.facts.why;
}

function codeIn(error: unknown): string | null {
  return error instanceof RefusalError ? error.refusal.code : null;
}

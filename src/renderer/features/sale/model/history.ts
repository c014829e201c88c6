import type { Sale } from './sale';

/** What was done in one go and is undone in one go: seats taken, or seats given back. */
export type Deed = { readonly took: readonly number[] } | { readonly gave: readonly number[] };

/** What is written down when the server has said yes. */
export type Noting = (sale: Sale) => Sale;

/** Something new was done: what was undone before it cannot be done again. */
export function done(deeds: readonly Deed[]): Noting {
  return (sale) => ({ ...sale, deeds: [...sale.deeds, ...deeds], undone: [] });
}

/** A deed was undone, and could be done again. */
export function undone(deed: Deed): Noting {
  return (sale) => ({ ...sale, undone: [...sale.undone, deed] });
}

/** An undone deed was done again. */
export function redone(deed: Deed): Noting {
  return (sale) => ({ ...sale, deeds: [...sale.deeds, deed] });
}

/** Takes the last deed out of the list, at once: pressing undo twice is about two deeds. */
export function withoutLastDeed(sale: Sale): Sale {
  return { ...sale, deeds: sale.deeds.slice(0, -1) };
}

/** Takes the deed that was undone last out of its list. */
export function withoutLastUndone(sale: Sale): Sale {
  return { ...sale, undone: sale.undone.slice(0, -1) };
}

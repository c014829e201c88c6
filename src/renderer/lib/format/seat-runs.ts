/** A seat label taken apart: `K12` is row `K`, number 12; `Seat-4` is `Seat-`, 4. */
type Label = { text: string; stem: string; number: number };

/**
 * Seat labels as a clerk says them, neighbours joined: `K12–K13`, `Seat-1–Seat-4`, `A1, C3–C6`. Labels come back in
 * natural order; what has no number at its end stands alone.
 */
export function formatSeatRuns(labels: readonly string[]): string {
  const sorted = labels.map(takeApart).sort(byName);
  return runsOf(sorted)
    .map(([first, last]) => (first === last ? first.text : `${first.text}–${last.text}`))
    .join(', ');
}

function runsOf(labels: readonly Label[]): [Label, Label][] {
  const runs: [Label, Label][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run && follows(run[1], label)) run[1] = label;
    else runs.push([label, label]);
  }
  return runs;
}

function follows(before: Label, after: Label): boolean {
  return before.stem === after.stem && after.number === before.number + 1;
}

function takeApart(text: string): Label {
  const number = /\d{1,9}$/.exec(text)?.[0];
  if (number === undefined) return { text, stem: text, number: Number.NaN };
  return { text, stem: text.slice(0, -number.length), number: Number(number) };
}

function byName(a: Label, b: Label): number {
  return a.text.localeCompare(b.text, 'en', { numeric: true });
}

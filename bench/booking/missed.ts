import type { Row } from './figures';

/** Why a goal was missed where the project is measured, by baseline or, without one, by the begin of the measure. */
const reasons: readonly { readonly of: string; readonly why: string }[] = [
  {
    of: 'plain FOR UPDATE',
    why: 'It serves one till after the other; two processors leave little more than a factor of two, since a sale costs them some three milliseconds.',
  },
  {
    of: '160 tills',
    why: 'Under this rush a search costs ten times what it costs alone, which is not understood yet, so the time ran out before the seats did.',
  },
  {
    of: '40 tills',
    why: 'Two waves of forty calls on two processors; each wave takes some sixty milliseconds of both.',
  },
  {
    of: 'plain booking of 4',
    why: 'The plain booking became faster with its plans made once; the search for the best did not.',
  },
];

/** A sentence for a row whose goal was missed; empty for any other. */
export function whyMissed({ isMet, baseline, measure }: Row): string {
  if (isMet !== false) return '';
  return (
    reasons.find(({ of }) => baseline.startsWith(of) || measure.startsWith(of))?.why ?? 'Not looked into yet.'
  );
}

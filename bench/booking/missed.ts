import type { Row } from './figures';

/** Why a goal was missed where the project is measured, by baseline or, without one, by the begin of the measure. */
const reasons: readonly { readonly of: string; readonly why: string }[] = [
  {
    of: 'plain FOR UPDATE',
    why: 'It serves one till after the other, ours two at a time on two processors, and what meets in a process as one.',
  },
  {
    of: '160 tills',
    why: 'The time ran out before the seats did, or somebody was told no too early: the figures beside say which.',
  },
  {
    of: '40 tills',
    why: 'Two waves of forty calls on two processors.',
  },
  {
    of: 'plain booking of 4',
    why: 'The search looks at some hundred seats that stand alone before it finds four.',
  },
];

/** A sentence for a row whose goal was missed; empty for any other. */
export function whyMissed({ isMet, baseline, measure }: Row): string {
  if (isMet !== false) return '';
  return (
    reasons.find(({ of }) => baseline.startsWith(of) || measure.startsWith(of))?.why ?? 'Not looked into yet.'
  );
}

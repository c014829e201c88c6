import type { TFunction } from 'i18next';
import type { RefusalCode, RefusalFacts } from '../../../shared/refusals/refusal';
import type { Formats } from '../format/format';

/** What somebody can do after a "no"; the screen decides which of them it can carry out. */
export const nextSteps = [
  'takeFree',
  'takeLeft',
  'takeClosest',
  'takeSingles',
  'lookElsewhere',
  'nextBest',
  'chooseOthers',
  'holdAgain',
  'tryAgain',
  'askAgain',
  'askManager',
  'managerSigns',
  'adminSigns',
  'compare',
  'useLowest',
  'showSeats',
  'showHeld',
  'showEvent',
  'showBooking',
  'showBookings',
  'signIn',
  'unlock',
  'keepPlainly',
  'copyStatement',
  'loseRows',
  'back',
] as const;

export type NextStepId = (typeof nextSteps)[number];

/** A next step as a button: what it does and what stands on it. The first of a refusal gets the focus. */
export type NextStep = { id: NextStepId; label: string };

/** A "no" in the words of the house: what is so, why, until when, and the ways on. */
export type RefusalSentence = { text: string; steps: NextStep[] };

/** The translator of refusals and common words and the formats of the locale, and what time it is. */
export type Voice = { t: TFunction<['refusals', 'common']>; format: Formats; now: Date };

/** How one kind of refusal is said. */
export type Say<Code extends RefusalCode> = (facts: RefusalFacts[Code], voice: Voice) => RefusalSentence;

/** Joins sentences, leaving out what does not apply. */
export function sentence(texts: (string | null)[], steps: NextStep[] = []): RefusalSentence {
  return { text: texts.filter((text) => text !== null).join(' '), steps };
}

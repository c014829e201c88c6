import type { RefusalFacts } from '../../../shared/refusals/refusal';
import { sentence, type Say, type Voice } from './refusal-sentence';

/** A hold that is over: why, since when, and what of it can be had again. */
export const holdEnded: Say<'hold_ended'> = (facts, voice) => {
  const { t, format } = voice;
  const values = { seats: format.seats(facts.labels), time: format.time(facts.endedAt) };
  if (facts.why === 'sold') {
    return sentence([t('hold.sold', values)], [{ id: 'showBooking', label: t('step.showBooking') }]);
  }
  const ended = facts.why === 'ran_out' ? t('hold.ranOut', values) : t('hold.released', values);
  const steps =
    facts.stillFree.length > 0
      ? [{ id: 'holdAgain' as const, label: t('step.holdAgain') }]
      : [{ id: 'nextBest' as const, label: t('step.nextBest') }];
  return sentence([ended, stillFree(facts, voice)], steps);
};

/** The sale is at another till. */
export const holdElsewhere: Say<'hold_elsewhere'> = (facts, { t, format }) =>
  sentence(
    [t('code.hold_elsewhere', { name: facts.by, till: facts.till, time: format.time(facts.until) })],
    [{ id: 'chooseOthers', label: t('step.chooseOthers') }],
  );

function stillFree(facts: RefusalFacts['hold_ended'], { t, format }: Voice): string {
  if (facts.stillFree.length === 0) return t('hold.noneFree');
  if (facts.stillFree.length === facts.labels.length) return t('hold.allFree');
  return t('hold.someFree', { seats: format.seats(facts.stillFree.map((seat) => seat.label)) });
}

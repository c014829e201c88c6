import type { RefusalFacts } from '../../../shared/refusals/refusal';
import { sentence, type Say, type Voice } from './refusal-sentence';

/** A hold that is over: why, since when, and what of it can be had again. */
export const holdEnded: Say<'hold_ended'> = (facts, voice) => {
  const { t, format } = voice;
  const values = { seats: format.seats(facts.labels), time: format.time(facts.endedAt) };
  if (facts.why === 'sold') {
    return sentence([t('hold.sold', values)], [{ id: 'showBooking', label: t('step.showBooking') }]);
  }
  if (facts.why === 'taken_over') {
    const who = { ...values, name: facts.by ?? '', till: facts.till ?? '' };
    return sentence([t('hold.takenOver', who)], [{ id: 'nextBest', label: t('step.nextBest') }]);
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

/** The till has as many seats as it may, or would have more. */
export const tillHoldLimit: Say<'till_hold_limit'> = (facts, { t, format }) => {
  const { till, labels } = facts;
  const values = {
    till,
    count: labels.length,
    held: format.number(facts.held),
    limit: format.number(facts.limit),
    seats: format.seats(labels),
    asked: format.number(facts.asked),
  };
  const isNamed = labels.length > 0;
  const isFull = facts.held >= facts.limit;
  const full = isNamed ? t('tillLimit.full', values) : t('tillLimit.fullSome', values);
  const tooMany = isNamed ? t('tillLimit.tooMany', values) : t('tillLimit.tooManySome', values);
  return sentence([isFull ? full : tooMany], [{ id: 'showHeld', label: t('step.showHeld') }]);
};

/** Somebody released the named hold before. */
export const namedHoldEnded: Say<'named_hold_ended'> = ({ letter, reason, endedAt }, { t, format }) =>
  sentence(
    [t('code.named_hold_ended', { letter, reason, time: format.time(endedAt) })],
    [{ id: 'showEvent', label: t('step.showEvent') }],
  );

function stillFree(facts: RefusalFacts['hold_ended'], { t, format }: Voice): string {
  if (facts.stillFree.length === 0) return t('hold.noneFree');
  if (facts.stillFree.length === facts.labels.length) return t('hold.allFree');
  return t('hold.someFree', { seats: format.seats(facts.stillFree.map((seat) => seat.label)) });
}

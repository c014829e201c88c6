import { sentence, type Say, type Voice } from './refusal-sentence';
import type { RefusalFacts } from '../../../shared/refusals/refusal';

/** What is wrong on the way to a database, in plain words; also for "Test connection". */
export function connectionProblem(facts: RefusalFacts['cannot_connect'], { t }: Voice): string {
  return t(`connection.${facts.problem}`, {
    host: facts.host,
    port: String(facts.port),
    database: facts.database,
    user: facts.user,
  });
}

export const cannotConnect: Say<'cannot_connect'> = (facts, voice) =>
  sentence([connectionProblem(facts, voice)], [{ id: 'tryAgain', label: voice.t('step.tryAgain') }]);

export const offline: Say<'offline'> = (facts, { t, format }) =>
  sentence(
    [t('code.offline', { time: format.time(facts.since) })],
    [{ id: 'tryAgain', label: t('step.tryAgain') }],
  );

export const outcomeUnknown: Say<'outcome_unknown'> = (facts, { t, format }) =>
  sentence(
    [t('code.outcome_unknown', { time: format.time(facts.since) })],
    [{ id: 'askAgain', label: t('step.askAgain') }],
  );

export const busy: Say<'busy'> = (facts, { t, format }) => {
  const text =
    facts.labels.length === 0
      ? t('code.busySomewhere')
      : t('code.busy', { seats: format.seats(facts.labels) });
  return sentence([text], [{ id: 'tryAgain', label: t('step.tryAgain') }]);
};

import { planProblemCodes } from '../../../shared/domain/plan/plan-checks';
import { sentence, type Say, type Voice } from './refusal-sentence';

/** Said of the first few only; the designer shows all of them with their places. */
const mostSaid = 3;

export const planNotSound: Say<'plan_not_sound'> = ({ faults, count }, { t, format }) => {
  const said = faults.slice(0, mostSaid).map(({ code, names }) => {
    const known = planProblemCodes.find((each) => each === code);
    return t(`plan.fault.${known ?? 'other'}`, { names: names.slice(0, 4).join(', ') });
  });
  return sentence([t('plan.notSound', { count, n: format.number(count), faults: said.join('; ') })]);
};

/** Which seats would be touched, and how. */
export const planChangeTouchesSeats: Say<'plan_change_touches_seats'> = ({ seats, count }, voice) => {
  const { t, format } = voice;
  const said = seats
    .slice(0, mostSaid)
    .map(({ label, why, change }) => t(`plan.inTheWay.${change}`, { label, why: t(`plan.why.${why}`) }));
  return sentence([t('plan.touches', { count, n: format.number(count), seats: said.join('; ') })]);
};

export const planFileRefused: Say<'plan_file_refused'> = ({ why, faults, count }, { t, format }) => {
  if (why !== 'faulty') return sentence([t(`plan.file.${why}`)]);
  return sentence([t('plan.file.faulty', { count, n: format.number(count), faults: placesOf(faults) })]);
};

export const venueInUse: Say<'venue_in_use'> = ({ name, plans }, { t, format }: Voice) =>
  sentence([t('plan.venueInUse', { count: plans, n: format.number(plans), name })]);

function placesOf(faults: readonly { place: string; reason: string }[]): string {
  return faults
    .slice(0, mostSaid)
    .map(({ place, reason }) => (place === '' ? reason : `${place}: ${reason}`))
    .join('; ');
}

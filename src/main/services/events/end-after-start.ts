import { refuse } from '../../../shared/refusals/refusal';

/** Refuses `invalid_input` unless the end comes after the start. */
export function refuseEndBeforeStart(startsAt: string, endsAt: string | null): void {
  if (endsAt === null || Date.parse(endsAt) > Date.parse(startsAt)) return;
  refuse('invalid_input', { issues: [{ path: 'endsAt', reason: 'the end comes after the start' }] });
}

import type { Contract, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { settingsWith, usualSettings } from './sale-settings';

/** What every new event says, wherever its seats come from, and who made it where. Refuses `invalid_input`. */
export function newEventValues(
  { actor, till, region }: ServiceContext,
  input: ParsedInputOf<Contract['events']['create']>,
) {
  return {
    name: input.name,
    description: input.description ?? '',
    venue: input.venue ?? '',
    startsAt: input.startsAt,
    endsAt: input.endsAt ?? null,
    timeZone: input.timeZone ?? region.timeZone,
    currency: input.currency ?? region.currency,
    status: input.status ?? 'on_sale',
    ...settingsWith(usualSettings, input),
    personId: actor.id,
    tillId: till.id,
  };
}

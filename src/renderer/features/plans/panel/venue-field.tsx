import { Autocomplete } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../lib/query/operations';
import { useContractCommand } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { useVenues } from '../use-venues';

/** Where the house of the plan stands: a venue that is known, or a new one by its name. Kept as soon as it is settled. */
export function PlanVenueField({ plan }: { plan: Output<'plans', 'get'> }) {
  const { t } = useTranslation('plans');
  const say = useRefusal();
  const { names, venueFor, error } = useVenues();
  const update = useContractCommand('plans', 'update');
  const [typed, setTyped] = useState(plan.venue ?? '');
  const asked = useRef(plan.venue ?? '');
  const keep = (name: string) => {
    if (name.trim() === asked.current) return;
    asked.current = name.trim();
    venueFor(name)
      .then((venueId) => update.mutateAsync({ planId: plan.id, venueId }))
      // What could not be kept is said below the field, and may be tried again.
      .catch(() => (asked.current = plan.venue ?? ''));
  };
  const refused = error ?? update.error;
  return (
    <div>
      <Autocomplete
        label={t('plan.venue')}
        placeholder={t('plan.venuePlaceholder')}
        data={names}
        limit={6}
        maxLength={200}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={keep}
        onBlur={() => keep(typed)}
        onKeyDown={({ key }) => key === 'Enter' && keep(typed)}
      />
      {refused && <RefusalNote sentence={say(refused)} steps={{ tryAgain: () => keep(typed) }} />}
    </div>
  );
}

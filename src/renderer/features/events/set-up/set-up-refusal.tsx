import { useNavigate } from 'react-router';
import { RefusalError } from '../../../lib/client';
import { paths } from '../../../lib/paths';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import type { Saving } from './use-saving';
import type { SetUp } from './use-set-up';

type Props = { error: Error; setUp: SetUp; saving: Saving; onCompare: () => void };

/** Why saving did not go through, and the ways on. What was typed is still there. */
export function SetUpRefusal({ error, setUp, saving, onCompare }: Props) {
  const say = useRefusal();
  const navigate = useNavigate();
  const again = () => saving.save();
  const useLowest = () => {
    if (!(error instanceof RefusalError) || error.refusal.code !== 'capacity_too_low') return;
    saving.save(undefined, { ...setUp.form.values, seats: String(error.refusal.facts.lowest) });
  };
  return (
    <RefusalNote
      sentence={say(error)}
      steps={{
        useLowest,
        showSeats: saving.showInTheWay,
        compare: onCompare,
        tryAgain: again,
        askAgain: again,
        back: () => void navigate(paths.events()),
      }}
      focusFirst
    />
  );
}

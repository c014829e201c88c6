import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import type { Output } from '../../lib/query/operations';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { showToast } from '../toast/toast';

/** A file that is made when it is asked for: a query of the contract that answers with name and text. */
type MakesFile = () => Promise<Pick<Output<'plans', 'export'>, 'fileName' | 'text'>>;

/** Saves files through the dialog of the operating system, and says where they went or why they did not. */
export function useSaveFile() {
  const outcome = useSaveOutcome();
  const { mutate, isPending } = useMutation({
    mutationFn: async (make: MakesFile) => {
      const { fileName, text } = await make();
      return client.files.save({ suggestedName: fileName, content: { text } });
    },
    onSuccess: outcome.say,
    onError: (error, make) => outcome.refuse(error, () => mutate(make)),
  });
  return { saveFile: mutate, isSaving: isPending };
}

/** How the end of a save is told: where the file is, nothing when the person went back, or the refusal with another try. */
function useSaveOutcome() {
  const { t } = useTranslation(['files', 'refusals']);
  const sayRefusal = useRefusal();
  return {
    say: (saved: Output<'files', 'save'>) => {
      if (saved.outcome === 'saved') showToast({ text: t('saved', { path: saved.path }) });
    },
    refuse: (error: unknown, tryAgain: () => void) =>
      showToast({
        text: sayRefusal(error).text,
        action: { label: t('refusals:step.tryAgain'), onClick: tryAgain },
      }),
  };
}

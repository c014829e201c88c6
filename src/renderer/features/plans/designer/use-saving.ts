import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { announce } from '../../../lib/announce';
import { useContractCommand } from '../../../lib/query/use-contract';
import { showToast } from '../../../ui/toast/toast';
import { boards, type PlanId } from './boards';
import { hasChanges, planNow, useDesigner } from './designer';

/** Saving the draft and publishing it, on the revision that was read. */
export function useSaving(planId: PlanId) {
  const { t } = useTranslation('plans');
  const save = useContractCommand('plans', 'saveDraft');
  const publish = useContractCommand('plans', 'publish');
  const remember = (document: PlanDocument, revision: number) => {
    boards.set(planId, { revision });
    useDesigner.setState({ saved: document });
  };

  /** Saves what is drawn; `then` runs with the new revision. */
  const saveDraft = (then?: (revision: number) => void) => {
    const document = planNow();
    const revision = boards.get(planId)?.revision ?? 1;
    if (!hasChanges(useDesigner.getState())) {
      then?.(revision);
      return;
    }
    save.mutate(
      { planId, revision, document },
      {
        onSuccess: (saved) => {
          remember(document, saved.revision);
          if (then) then(saved.revision);
          // The head of the screen shows it; a toast would lie over the drawing.
          else announce(t('said.saved', { name: saved.name }));
        },
      },
    );
  };

  const publishDraft = (note: string, done: () => void) =>
    saveDraft((revision) =>
      publish.mutate(
        { planId, revision, ...(note.trim() === '' ? {} : { note: note.trim() }) },
        {
          onSuccess: (published) => {
            remember(planNow(), published.revision);
            const n = published.published?.versionNo ?? 1;
            showToast({ text: t('said.published', { name: published.name, n }) });
            done();
          },
        },
      ),
    );

  return {
    saveDraft: () => saveDraft(),
    publishDraft,
    isWorking: save.isPending || publish.isPending,
    error: save.error ?? publish.error,
  };
}

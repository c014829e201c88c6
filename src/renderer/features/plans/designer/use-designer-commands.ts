import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { useCommands, useKeyNotes } from '../../../lib/commands/use-commands';
import type { Output } from '../../../lib/query/operations';
import { paste, remove, copy } from '../editing/copying';
import { everything } from '../editing/parts';
import {
  choose,
  copyChosen,
  editAndChoose,
  hasChanges,
  pasteClipping,
  planNow,
  redoEdit,
  undoEdit,
  useDesigner,
} from './designer';

type Options = {
  plan: Output<'plans', 'get'>;
  isWorking: boolean;
  onSave: () => void;
  onPublish: () => void;
};

/** What can be done on the drawing board, from keys, palette and menu. */
export function useDesignerCommands({ plan, isWorking, onSave, onPublish }: Options): void {
  const { t } = useTranslation('plans');
  const isChanged = useDesigner(hasChanges);
  const canUndo = useDesigner((state) => state.history.past !== null);
  const canRedo = useDesigner((state) => state.history.future !== null);
  const hasChosen = useDesigner((state) => state.chosen.size > 0);
  const hasClipping = useDesigner((state) => state.clipping !== null);
  const needsChoice = hasChosen ? undefined : t('why.nothingChosen');
  const busy = isWorking ? t('why.working') : undefined;
  const command = (id: string, keys: readonly string[], run: () => void, whyNot?: string) => ({
    id: `plan.${id}`,
    label: t(`command.${id}` as 'command.undo'),
    group: 'screen' as const,
    keys,
    whyNot,
    run,
  });
  useCommands([
    command('undo', ['mod+Z'], undoEdit, canUndo ? undefined : t('why.nothingToUndo')),
    command('redo', ['mod+shift+Z', 'mod+Y'], redoEdit, canRedo ? undefined : t('why.nothingToRedo')),
    command('save', ['mod+S'], onSave, busy ?? (isChanged ? undefined : t('why.saved'))),
    command(
      'publish',
      ['mod+Enter'],
      onPublish,
      busy ?? (isChanged || plan.draft ? undefined : t('why.published')),
    ),
    command('copy', ['mod+C'], () => copyChosen() && announce(t('said.copied')), needsChoice),
    command('paste', ['mod+V'], pasteClipping, hasClipping ? undefined : t('why.nothingCopied')),
    command('duplicate', ['mod+D'], duplicate, needsChoice),
    command('delete', ['Delete', 'Backspace'], () => editAndChoose(remove), needsChoice),
    command('all', ['mod+A'], () => choose(everything(planNow()))),
    command('whole', [], () => useDesigner.setState({ camera: null })),
  ]);
  useKeyNotes([
    { keys: '← → ↑ ↓', label: t('keys.nudge') },
    { keys: 'PageUp PageDown', label: t('keys.walk') },
    { keys: 'Enter', label: t('keys.make') },
    { keys: '+ − *', label: t('keys.zoom') },
    { keys: 'V E R C T S H X Z A G', label: t('keys.tools') },
    { keys: 'Esc', label: t('keys.escape') },
  ]);
}

/** A copy beside what is chosen; the clipboard stays as it is. */
function duplicate(): void {
  const { grid } = useDesigner.getState();
  const by = Math.max(1, grid);
  editAndChoose((plan, chosen) => {
    const clipping = copy(plan, chosen);
    return clipping ? paste(plan, clipping, { x: by, y: by }) : { plan, chosen };
  });
}

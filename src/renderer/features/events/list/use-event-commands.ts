import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../../shared/contract/events';
import { useCommands, useKeyNotes } from '../../../lib/commands/use-commands';
import { paths } from '../../../lib/paths';

type Options = {
  /** The row that the keyboard is on. */
  active: EventSummary | undefined;
  mayEdit: boolean;
  frame: RefObject<HTMLElement | null>;
  isPeeking: boolean;
  onClosePeek: () => void;
};

/** What can be done with the event that the keyboard is on. */
export function useEventCommands(options: Options): void {
  const { active, mayEdit, frame, isPeeking, onClosePeek } = options;
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const cannotSell = active?.status === 'on_sale' && !active.isArchived ? undefined : t('why.notOnSale');
  useCommands([
    {
      id: 'events.sell',
      label: active ? t('command.sell', { name: active.name }) : t('keys.sell'),
      group: 'screen',
      keys: ['mod+Enter'],
      whyNot: active ? cannotSell : t('why.noEvent'),
      run: () => active && void navigate(paths.sale(active.id)),
    },
    {
      id: 'events.again',
      label: t('command.again'),
      group: 'screen',
      keys: ['mod+D'],
      whyNot: againWhyNot(),
      run: () => active && void navigate(`${paths.newEvent()}?from=${active.id}`),
    },
    {
      id: 'events.closePeek',
      label: t('command.closePeek'),
      group: 'screen',
      keys: ['Escape'],
      inPalette: false,
      whyNot: isPeeking ? undefined : t('why.noPeek'),
      run: onClosePeek,
    },
    {
      id: 'find',
      label: t('list.find'),
      group: 'screen',
      keys: ['mod+F'],
      run: () => frame.current?.querySelector<HTMLElement>('input[data-find]')?.focus(),
    },
  ]);
  useKeyNotes([{ keys: 'Space', label: t('keys.peek') }]);

  function againWhyNot() {
    if (!mayEdit) return t('why.managerOnly');
    return active ? undefined : t('why.noEvent');
  }
}

import { useTranslation } from 'react-i18next';
import type { Command } from '../../lib/commands/registry';
import { useCommands, useKeyNotes } from '../../lib/commands/use-commands';
import { useMay } from '../../lib/standing';
import { showToast } from '../../ui/toast/toast';
import { isBegun, isBeingSold, seatsOf } from './model/sale';
import { changeSale, presentSale } from './model/sale-store';
import { customerFieldId } from './panel/customer-field';
import type { SaleView } from './sale-view';
import { useSaleSaid } from './use-sale-said';

/** What can be done on the Sale screen from key, palette and menu. */
export function useSaleCommands(view: SaleView, clearText: () => void): void {
  const { t } = useTranslation(['sale', 'common']);
  const { sale, actions, house, focusAskLine, explainSeat } = view;
  const mayKeepBack = useMay('manager');
  const isBusy = isBeingSold(sale) ? t('why.beingSold') : undefined;
  const hasSeats = sale.hold ? undefined : t('why.noSeats');
  const seats = useSaleSaid(house)(sale.hold?.seats ?? []);
  const command = (id: string, label: string, keys: string[], run: () => void, whyNot?: string): Command => ({
    id: `sale.${id}`,
    label,
    group: 'screen',
    keys,
    run,
    whyNot,
  });

  const releaseAll = () => {
    void actions.give(seatsOf(sale)).then(() =>
      showToast({
        text: t('released', { seats }),
        action: { label: t('common:action.undo'), onClick: undoRelease },
      }),
    );
  };

  /** The toast may outlast what it offers. */
  const undoRelease = () => {
    const last = presentSale(sale.eventId).deeds.at(-1);
    if (last && 'gave' in last) void actions.undo();
  };

  useCommands([
    { ...command('find', t('command.find'), ['mod+F'], focusAskLine), id: 'find', group: 'do' },
    {
      ...command('new', isBegun(sale) ? t('command.park') : t('command.new'), ['mod+N'], next, isBusy),
      group: 'do',
    },
    command('sell', t('command.sell'), ['mod+enter'], () => void actions.sell(), isBusy ?? hasSeats),
    command('undo', t('command.undo'), ['mod+Z'], () => void actions.undo(), isBusy ?? nothingToUndo()),
    command(
      'redo',
      t('command.redo'),
      ['mod+shift+Z', 'mod+Y'],
      () => void actions.redo(),
      isBusy ?? nothingToRedo(),
    ),
    command('release', t('command.release'), ['mod+shift+backspace'], releaseAll, isBusy ?? hasSeats),
    ...(mayKeepBack ? [command('setAside', t('command.setAside'), [], setAside, isBusy ?? hasSeats)] : []),
    command('explain', t('command.explain'), ['mod+I'], explainSeat),
    command('customer', t('command.customer'), ['mod+U'], focusCustomer, isBusy ?? hasSeats),
  ]);
  useKeyNotes([
    { keys: '↑ ↓', label: t('note.offers') },
    { keys: 'Enter', label: t('note.hold') },
    { keys: 'Tab', label: t('note.toMap') },
    { keys: '← ↑ → ↓', label: t('note.walk') },
    { keys: 'mod + ← →', label: t('note.walkFree') },
    { keys: 'Shift + ← ↑ → ↓', label: t('note.run') },
    { keys: 'Shift + Space', label: t('note.row') },
    { keys: 'mod + A', label: t('note.section') },
    { keys: 'Esc', label: t('note.restore') },
    { keys: `Shift + ${t('note.drag')}`, label: t('note.rectangle') },
    { keys: 'Space', label: t('note.choose') },
    { keys: 'Delete', label: t('note.give') },
    { keys: '+ − *', label: t('note.zoom') },
  ]);

  function setAside(): void {
    changeSale(sale.id, (each) => ({ ...each, aside: { at: 'settingAside' } }));
  }

  function next(): void {
    actions.startNext();
    clearText();
    focusAskLine();
  }

  function nothingToUndo(): string | undefined {
    return sale.deeds.length === 0 ? t('why.nothingToUndo') : undefined;
  }

  function nothingToRedo(): string | undefined {
    return sale.undone.length === 0 ? t('why.nothingToUndo') : undefined;
  }

  function focusCustomer(): void {
    document.getElementById(customerFieldId)?.focus();
  }
}

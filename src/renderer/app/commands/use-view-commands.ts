import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../shared/contract/preferences';
import { announce } from '../../lib/announce';
import type { Command } from '../../lib/commands/registry';
import { useFormat } from '../../lib/format/use-format';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { moveToRegion } from '../../lib/screen-regions';

const sizes = [80, 90, 100, 110, 125, 150, 175, 200];

/** How it looks and speaks: text size, theme, language, and the walk through the parts of the screen. */
export function useViewCommands(): Command[] {
  const { t } = useTranslation('commands');
  const format = useFormat();
  const { data } = useContractQuery('preferences', 'get', {});
  const { mutate: prefer } = useContractCommand('preferences', 'set');
  const size = data?.textSize ?? 100;
  const larger = sizes.find((each) => each > size);
  const smaller = sizes.findLast((each) => each < size);
  const resize = (textSize: number) => {
    prefer({ textSize });
    announce(t('size', { n: format.number(textSize) }));
  };
  const view = (id: string, label: string, run: () => void, change: Partial<Command>): Command => ({
    id: `view.${id}`,
    label,
    group: 'view',
    run,
    ...change,
  });
  const theme = (name: Preferences['theme']) =>
    view(name, t(name), () => prefer({ theme: name }), {
      whyNot: data?.theme === name ? t('why.already') : undefined,
    });
  return [
    view('larger', t('largerText'), () => larger && resize(larger), {
      keys: ['mod+='],
      whyNot: larger === undefined ? t('why.largest') : undefined,
    }),
    view('smaller', t('smallerText'), () => smaller && resize(smaller), {
      keys: ['mod+-'],
      whyNot: smaller === undefined ? t('why.smallest') : undefined,
    }),
    view('usual', t('usualText'), () => resize(100), {
      keys: ['mod+0'],
      whyNot: size === 100 ? t('why.already') : undefined,
    }),
    theme('light'),
    theme('dark'),
    theme('system'),
    view('language', t('language'), () => prefer({ language: data?.language === 'id' ? 'en' : 'id' }), {}),
    view('next', t('nextRegion'), () => moveToRegion(1), { keys: ['F6'], inPalette: false }),
    view('previous', t('previousRegion'), () => moveToRegion(-1), { keys: ['shift+F6'], inPalette: false }),
  ];
}

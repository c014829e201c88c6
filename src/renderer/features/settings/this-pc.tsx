import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { Segments } from '../../ui/segments/segments';
import { Setting } from './setting';

/** Those of `mod+=` and `mod+-`, in percent. */
const sizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** How the app looks on this PC. Every change shows at once; there is nothing to save. */
export function ThisPc() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data } = useContractQuery('preferences', 'get', {});
  const { mutate: set } = useContractCommand('preferences', 'set');
  if (data === undefined) return null;
  const offered = [...new Set([...sizes, data.textSize])].toSorted((a, b) => a - b);
  return (
    <>
      <Setting label={t('theme.label')} means={t('theme.means')}>
        <Segments
          label={t('theme.label')}
          value={data.theme}
          segments={[
            { value: 'system', label: t('theme.system') },
            { value: 'light', label: t('theme.light') },
            { value: 'dark', label: t('theme.dark') },
          ]}
          onChange={(theme) => set({ theme })}
        />
      </Setting>
      <Setting label={t('textSize.label')} means={t('textSize.means')}>
        <Segments
          label={t('textSize.label')}
          value={String(data.textSize)}
          segments={offered.map((size) => ({ value: String(size), label: format.number(size) }))}
          onChange={(size) => set({ textSize: Number(size) })}
        />
      </Setting>
      <Setting label={t('motion.label')} means={t('motion.means')}>
        <Segments
          label={t('motion.label')}
          value={data.reducedMotion ? 'reduced' : 'system'}
          segments={[
            { value: 'system', label: t('motion.system') },
            { value: 'reduced', label: t('motion.reduced') },
          ]}
          onChange={(motion) => set({ reducedMotion: motion === 'reduced' })}
        />
      </Setting>
    </>
  );
}

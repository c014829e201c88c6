import { useTranslation } from 'react-i18next';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { RegionSelect } from '../../ui/region-select/region-select';
import { Sample } from '../../ui/region-select/sample';
import { Segments } from '../../ui/segments/segments';
import { Setting } from './setting';

/** Words follow the language; numbers, money and times follow the region. */
export function LanguageAndRegion() {
  const { t } = useTranslation('settings');
  const { data } = useContractQuery('preferences', 'get', {});
  const { mutate: set } = useContractCommand('preferences', 'set');
  if (data === undefined) return null;
  return (
    <>
      <Setting label={t('language.label')} means={t('language.means')}>
        <Segments
          label={t('language.label')}
          value={data.language}
          segments={[
            { value: 'en', label: 'English' },
            { value: 'id', label: 'Bahasa Indonesia' },
          ]}
          onChange={(language) => set({ language })}
        />
      </Setting>
      <Setting label={t('region.label')} means={t('region.means')}>
        <RegionSelect
          aria-label={t('region.label')}
          nothingFound={t('region.none')}
          value={data.region}
          onChange={(region) => set({ region })}
        />
        <Sample region={data.region} />
      </Setting>
    </>
  );
}

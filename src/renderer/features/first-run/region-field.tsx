import { useTranslation } from 'react-i18next';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { RegionSelect } from '../../ui/region-select/region-select';
import { Sample } from '../../ui/region-select/sample';

/** Country, money and clock of this house, with a line that shows what they do. */
export function RegionField() {
  const { t } = useTranslation('first-run');
  const preferences = useContractQuery('preferences', 'get', {});
  const set = useContractCommand('preferences', 'set');
  if (preferences.data === undefined) return null;
  const { region } = preferences.data;
  return (
    <div>
      <RegionSelect
        label={t('region')}
        nothingFound={t('noRegion')}
        value={region}
        onChange={(chosen) => set.mutate({ region: chosen })}
      />
      <Sample region={region} />
    </div>
  );
}

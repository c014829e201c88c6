import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { useStanding } from '../../lib/standing';
import { Setting } from './setting';
import { TillList } from './till-list';
import { TillName } from './till-name';

const minutes = [0, 1, 2, 3, 5, 10, 15, 30, 60] as const;

/** The name of this till, when it locks by itself, and which others there are. */
export function TillAndLocking() {
  const { t } = useTranslation('settings');
  const till = useStanding()?.till;
  return (
    <>
      {till && (
        <Setting label={t('till.label')} means={t('till.means')}>
          <TillName key={till.name} till={till} />
        </Setting>
      )}
      <Setting label={t('lock.label')} means={t('lock.means')}>
        <IdleLock />
      </Setting>
      <Setting label={t('tills.label')} means={t('tills.means')}>
        <TillList />
      </Setting>
    </>
  );
}

function IdleLock() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data } = useContractQuery('preferences', 'get', {});
  const { mutate: set } = useContractCommand('preferences', 'set');
  if (data === undefined) return null;
  const now = data.idleLockMinutes;
  const offered = [...new Set([...minutes, now])].toSorted((a, b) => a - b);
  const say = (count: number) =>
    count === 0 ? t('lock.never') : t('lock.after', { count, n: format.number(count) });
  return (
    <Select
      aria-label={t('lock.label')}
      w="18rem"
      data={offered.map((count) => ({ value: String(count), label: say(count) }))}
      value={String(now)}
      onChange={(chosen) => {
        if (chosen !== null) set({ idleLockMinutes: Number(chosen) });
      }}
    />
  );
}

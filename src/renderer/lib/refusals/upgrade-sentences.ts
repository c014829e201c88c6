import type { Say } from './refusal-sentence';
import { sentence } from './refusal-sentence';

export const needsOwner: Say<'needs_owner'> = ({ user, database }, { t }) =>
  sentence([t('upgrade.needsOwner', { user, database })]);

export const upgradeLosesRows: Say<'upgrade_loses_rows'> = ({ step, losses }, { t }) =>
  sentence(
    [t('upgrade.losesRows', { step, losses: losses.join(', ') })],
    [{ id: 'loseRows', label: t('step.loseRows') }],
  );

export const upgradeBusy: Say<'upgrade_busy'> = ({ step }, { t }) =>
  sentence(
    [step === null ? t('upgrade.otherUpgrades') : t('upgrade.busy', { step })],
    [{ id: 'tryAgain', label: t('step.tryAgain') }],
  );

export const upgradeFailed: Say<'upgrade_failed'> = ({ step, detail }, { t }) =>
  sentence([t('upgrade.failed', { step, detail: firstLine(detail) })]);

export const schemaDisagrees: Say<'schema_disagrees'> = ({ faults }, { t }) =>
  sentence([t('upgrade.disagrees', { faults: faults.join(' ').replace(/[.]$/, '') })]);

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.]$/, '');
}

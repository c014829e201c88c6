import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../ui/command-button/command-button';
import { EmptyState } from '../../ui/empty-state/empty-state';

/** An address that leads nowhere. */
export function MissingScreen() {
  const { t } = useTranslation('frame');
  return (
    <EmptyState
      level={1}
      title={t('missing.title')}
      action={<CommandButton id="go.tonight">{t('missing.open')}</CommandButton>}
    />
  );
}

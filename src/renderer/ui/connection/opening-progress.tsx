import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/connection';
import { useFormat } from '../../lib/format/use-format';

/** What main is doing to the database, in a sentence with its step; what else to say where it says nothing. */
export function OpeningProgress({ otherwise }: { otherwise: string }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const connection = useConnection();
  const doing = connection.state === 'starting' ? connection.doing : null;
  return <p role="status">{sentence()}</p>;

  function sentence(): string {
    if (doing === null || doing.is === 'waiting_for_turn') return otherwise;
    if (doing.is !== 'upgrading_schema') return t(`opening.${doing.is}`);
    const { step, of } = doing;
    return t('opening.upgrading_schema', { step: format.number(step), of: format.number(of) });
  }
}

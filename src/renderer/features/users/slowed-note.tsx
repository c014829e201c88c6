import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import { useFormat } from '../../lib/format/use-format';
import { useContractCommand } from '../../lib/query/use-contract';
import { Notice } from '../../ui/notice/notice';
import type { ListedPerson } from './listed-person';

/** Wrong passwords slow somebody down; a manager can forget them. */
export function SlowedNote({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const clear = useContractCommand('users', 'clearSignInDelay');
  return (
    <Notice
      tone="warn"
      actions={[{ label: t('clearDelay'), onClick: () => clear.mutate({ userId: person.id }) }]}
    >
      {t('slowed', {
        name: callName(person.name),
        count: person.slowedSeconds,
        n: format.number(person.slowedSeconds),
      })}
    </Notice>
  );
}

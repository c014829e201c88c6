import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import type { ListedPerson } from './listed-person';
import { RoleChoice } from './role-choice';
import styles from './users.module.css';

/** Another role; the person's sessions end with it. */
export function EditRole({ person }: { person: ListedPerson }) {
  const { t } = useTranslation(['users', 'common']);
  const say = useRefusal();
  const [role, setRole] = useState(person.role);
  const name = callName(person.name);
  const update = useContractCommand('users', 'update', {
    onSuccess: () => showToast({ text: t(`may.${role}`, { name }) }),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({ userId: person.id, role });
      }}
    >
      <RoleChoice value={role} onChange={setRole} />
      {role !== person.role && <p className={styles.aside}>{t('roleEndsSession', { name })}</p>}
      {update.error && <RefusalNote sentence={say(update.error)} />}
      <Button type="submit" loading={update.isPending} disabled={role === person.role}>
        {t('saveRole')}
      </Button>
    </form>
  );
}

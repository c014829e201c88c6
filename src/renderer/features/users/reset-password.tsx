import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import { useContractCommand } from '../../lib/query/use-contract';
import { fieldOf } from '../../lib/refusals/field-of';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { Actions } from '../../ui/actions/actions';
import { NewPasswordField } from '../../ui/password/new-password-field';
import { usePasswordFault } from '../../ui/password/use-password-fault';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import type { ListedPerson } from './listed-person';
import styles from './users.module.css';

/** A new password for somebody who forgot the old one. */
export function ResetPassword({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('users');
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('resetPassword')}</Button>;
  return <NewPassword person={person} onClose={() => setOpen(false)} />;
}

function NewPassword({ person, onClose }: { person: ListedPerson; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const say = useRefusal();
  const fault = usePasswordFault();
  const name = callName(person.name);
  const form = useForm({ initialValues: { password: '' }, validate: { password: fault } });
  const reset = useContractCommand('users', 'resetPassword', {
    onSuccess: () => {
      showToast({ text: t('passwordReset', { name }) });
      onClose();
    },
    onError: (error) => {
      if (fieldOf(error) === 'password') form.setFieldError('password', say(error).text);
    },
  });
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit(({ password }) => reset.mutate({ userId: person.id, newPassword: password }))}
    >
      <NewPasswordField
        label={t('newPasswordOf', { name })}
        data-autofocus
        autoFocus
        {...form.getInputProps('password')}
      />
      <p className={styles.aside}>{t('resetMeans', { name })}</p>
      {reset.error && fieldOf(reset.error) === null && <RefusalNote sentence={say(reset.error)} />}
      <Actions
        other={<Button onClick={onClose}>{t('common:action.back')}</Button>}
        affirmative={
          <Button type="submit" loading={reset.isPending}>
            {t('resetPassword')}
          </Button>
        }
      />
    </form>
  );
}

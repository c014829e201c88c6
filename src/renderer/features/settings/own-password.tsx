import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '../../lib/query/use-contract';
import { fieldOf } from '../../lib/refusals/field-of';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useStanding } from '../../lib/standing';
import { NewPasswordField } from '../../ui/password/new-password-field';
import { PasswordField } from '../../ui/password/password-field';
import { usePasswordFault } from '../../ui/password/use-password-fault';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import styles from './settings.module.css';

/** One's own password; open to everybody. */
export function OwnPassword() {
  const { t } = useTranslation('settings');
  const say = useRefusal();
  const fault = usePasswordFault();
  const person = useStanding()?.person;
  const form = useForm({
    initialValues: { oldPassword: '', password: '' },
    validate: {
      oldPassword: (old) => (old === '' ? t('you.oldMissing') : null),
      password: fault,
    },
  });
  const change = useContractCommand('users', 'changePassword', {
    onSuccess: () => {
      form.reset();
      showToast({ text: t('you.changed') });
    },
    onError: (error) => {
      const field = fieldOf(error);
      if (field !== null) form.setFieldError(field, say(error).text);
    },
  });
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit(({ oldPassword, password }) =>
        change.mutate({ oldPassword, newPassword: password }),
      )}
    >
      <p>
        {t('you.signedInAs', {
          name: person?.name ?? '',
          email: person?.email ?? '',
        })}
      </p>
      <PasswordField
        label={t('you.old')}
        autoComplete="current-password"
        {...form.getInputProps('oldPassword')}
      />
      <NewPasswordField label={t('you.new')} {...form.getInputProps('password')} />
      <p className={styles.means}>{t('you.means')}</p>
      {change.error && fieldOf(change.error) === null && <RefusalNote sentence={say(change.error)} />}
      <Button type="submit" variant="filled" loading={change.isPending}>
        {t('you.change')}
      </Button>
    </form>
  );
}

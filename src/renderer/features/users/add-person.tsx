import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PersonRole } from '../../../shared/contract/operation';
import { isEmail } from '../../lib/email';
import { useContractCommand } from '../../lib/query/use-contract';
import { fieldOf } from '../../lib/refusals/field-of';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { Actions } from '../../ui/actions/actions';
import { NewPasswordField } from '../../ui/password/new-password-field';
import { usePasswordFault } from '../../ui/password/use-password-fault';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import { RoleChoice } from './role-choice';
import styles from './users.module.css';

type Values = { name: string; email: string; role: PersonRole; password: string };
type Props = { onBack: () => void; onAdded: (id: string) => void };

/** Somebody new, with a role and a first password. */
export function AddPerson({ onBack, onAdded }: Props) {
  const { t } = useTranslation(['users', 'common']);
  const say = useRefusal();
  const fault = usePasswordFault();
  const form = useForm<Values>({
    initialValues: { name: '', email: '', role: 'counter', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('fault.name') : null),
      email: (email) => (isEmail(email) ? null : t('fault.email')),
      password: fault,
    },
  });
  const create = useContractCommand('users', 'create', {
    onSuccess: (person) => {
      showToast({ text: t('added', { name: person.name }) });
      onAdded(person.id);
    },
    onError: (error) => {
      const field = fieldOf(error);
      if (field !== null) form.setFieldError(field, say(error).text);
    },
  });
  return (
    <form noValidate className={styles.person} onSubmit={form.onSubmit((values) => create.mutate(values))}>
      <h2 className={styles.title}>{t('add')}</h2>
      <TextInput label={t('field.name')} autoFocus {...form.getInputProps('name')} />
      <TextInput label={t('field.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
      <RoleChoice value={form.getValues().role} onChange={(role) => form.setFieldValue('role', role)} />
      <NewPasswordField label={t('firstPassword')} {...form.getInputProps('password')} />
      {create.error && fieldOf(create.error) === null && <RefusalNote sentence={say(create.error)} />}
      <Actions
        other={<Button onClick={onBack}>{t('common:action.back')}</Button>}
        affirmative={
          <Button type="submit" variant="filled" loading={create.isPending}>
            {t('addThis')}
          </Button>
        }
      />
    </form>
  );
}

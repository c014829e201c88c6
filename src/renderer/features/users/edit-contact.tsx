import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isEmail } from '../../lib/email';
import { useContractCommand } from '../../lib/query/use-contract';
import { fieldOf } from '../../lib/refusals/field-of';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import type { ListedPerson } from './listed-person';
import styles from './users.module.css';

/** Name and e-mail of a person. */
export function EditContact({ person }: { person: ListedPerson }) {
  const { t } = useTranslation(['users', 'common']);
  const say = useRefusal();
  const update = useContractCommand('users', 'update');
  const form = useForm({
    initialValues: { name: person.name, email: person.email },
    validate: {
      name: (name) => (name.trim() === '' ? t('fault.name') : null),
      email: (email) => (isEmail(email) ? null : t('fault.email')),
    },
  });
  const save = (values: { name: string; email: string }) =>
    update.mutate(
      { userId: person.id, ...values },
      {
        onError: (error) => {
          if (fieldOf(error) === 'email') form.setFieldError('email', say(error).text);
        },
      },
    );
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(save)}>
      <TextInput label={t('field.name')} {...form.getInputProps('name')} />
      <TextInput label={t('field.email')} type="email" {...form.getInputProps('email')} />
      {update.error && fieldOf(update.error) === null && <RefusalNote sentence={say(update.error)} />}
      <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
        {t('common:action.save')}
      </Button>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/contract/session';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import styles from './settings.module.css';

/** What this till is called; it stands on every booking made here. */
export function TillName({ till }: { till: NonNullable<Standing['till']> }) {
  const { t } = useTranslation('settings');
  const say = useRefusal();
  const form = useForm({
    initialValues: { name: till.name },
    validate: { name: (name) => (name.trim() === '' ? t('till.missing') : null) },
  });
  const rename = useContractCommand('tills', 'rename', {
    onError: (error) => form.setFieldError('name', say(error).text),
  });
  return (
    <form
      noValidate
      className={styles.line}
      onSubmit={form.onSubmit(({ name }) => rename.mutate({ tillId: till.id, name: name.trim() }))}
    >
      <TextInput aria-label={t('till.label')} {...form.getInputProps('name')} />
      <Button type="submit" loading={rename.isPending} disabled={!form.isDirty()}>
        {t('till.rename')}
      </Button>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isEmail } from '../../lib/email';
import { fieldOf } from '../../lib/refusals/field-of';
import { hasCode } from '../../lib/refusals/has-code';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { NewPasswordField } from '../../ui/password/new-password-field';
import { usePasswordFault } from '../../ui/password/use-password-fault';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { NextButton } from './next-button';
import styles from './first-run.module.css';
import { useOpenBoxOffice, type FirstPerson } from './use-open';

type Props = { onBack: () => void; onReady: () => void; onAlreadySetUp: () => void };

/** Second page of a new box office: the first person and the name of this till. */
export function YouPage({ onBack, onReady, onAlreadySetUp }: Props) {
  const { t } = useTranslation(['first-run', 'common']);
  const say = useRefusal();
  const passwordFault = usePasswordFault();
  const open = useOpenBoxOffice(onReady);
  const form = useForm<FirstPerson>({
    initialValues: { name: '', email: '', password: '', till: t('you.tillSuggestion', { n: 1 }) },
    validate: {
      name: (name) => (name.trim() === '' ? t('you.nameMissing') : null),
      email: (email) => (isEmail(email) ? null : t('you.emailMissing')),
      password: passwordFault,
      till: (till) => (till.trim() === '' ? t('you.tillMissing') : null),
    },
  });
  const begin = (values: FirstPerson) =>
    open.mutate(values, {
      onError: (error) => {
        const field = fieldOf(error);
        if (field !== null) form.setFieldError(field, say(error).text);
      },
    });
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(begin)}>
      <div>
        <h1 className={styles.title}>{t('you.title')}</h1>
        <p className={styles.lead}>{t('you.lead')}</p>
      </div>
      <div className={styles.fields}>
        <TextInput label={t('you.name')} autoComplete="name" autoFocus {...form.getInputProps('name')} />
        <TextInput
          label={t('you.email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <NewPasswordField label={t('you.password')} {...form.getInputProps('password')} />
        <TextInput label={t('you.till')} {...form.getInputProps('till')} />
      </div>
      {open.error !== null && fieldOf(open.error) === null && (
        <RefusalNote
          sentence={say(open.error)}
          steps={hasCode(open.error, 'already_set_up') ? { signIn: onAlreadySetUp } : {}}
          focusFirst
        />
      )}
      <div className={styles.ways}>
        <NextButton isWaiting={open.isPending}>{t('you.open')}</NextButton>
        <Button variant="subtle" size="lg" onClick={onBack}>
          {t('common:action.back')}
        </Button>
      </div>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/contract/session';
import { isEmail } from '../../lib/email';
import { fieldOf } from '../../lib/refusals/field-of';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { PasswordField } from '../../ui/password/password-field';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { NextButton } from './next-button';
import styles from './first-run.module.css';
import { useJoin } from './use-open';

type Props = { till: Standing['till']; onBack: () => void; onReady: () => void };
type Values = { till: string; email: string; password: string };

/** Second page where a box office is there already: a name for this till, and somebody who is known. */
export function JoinPage({ till, onBack, onReady }: Props) {
  const { t } = useTranslation(['first-run', 'common']);
  const say = useRefusal();
  const join = useJoin(onReady);
  const form = useForm<Values>({
    initialValues: { till: till?.name ?? t('you.tillSuggestion', { n: 2 }), email: '', password: '' },
    validate: {
      till: (name) => (name.trim() === '' ? t('you.tillMissing') : null),
      email: (email) => (isEmail(email) ? null : t('you.emailMissing')),
    },
  });
  const begin = (values: Values) =>
    join.mutate(
      { ...values, till: till === null ? values.till : null },
      {
        onError: (error) => {
          if (fieldOf(error) === 'till') form.setFieldError('till', say(error).text);
        },
      },
    );
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(begin)}>
      <div>
        <h1 className={styles.title}>{t('join.title')}</h1>
        <p className={styles.lead}>{t('join.lead')}</p>
      </div>
      <div className={styles.fields}>
        {till === null && <TextInput label={t('you.till')} autoFocus {...form.getInputProps('till')} />}
        <TextInput
          label={t('you.email')}
          type="email"
          autoComplete="username"
          autoFocus={till !== null}
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={t('you.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
      </div>
      {join.error !== null && fieldOf(join.error) === null && <RefusalNote sentence={say(join.error)} />}
      <div className={styles.ways}>
        <NextButton isWaiting={join.isPending}>{t('common:action.signIn')}</NextButton>
        <Button variant="subtle" size="lg" onClick={onBack}>
          {t('common:action.back')}
        </Button>
      </div>
    </form>
  );
}

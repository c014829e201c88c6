import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { Actions } from '../actions/actions';
import { PasswordField } from '../password/password-field';
import { RefusalNote } from '../refusal-note/refusal-note';
import styles from './manager-signs.module.css';

type Props = {
  seats: string;
  isWorking: boolean;
  error: Error | null;
  onSign: (approval: { email: string; password: string }) => void;
  onKeep: () => void;
  /** What stands on the button that does it; by itself, cancelling. */
  affirmative?: string;
  /** What stands on the way back. */
  keep?: string;
  why?: string;
};

/** A manager signs in for this one cancellation or change; the clerk stays signed in. Esc keeps the booking. */
export function ManagerSigns({ seats, isWorking, error, onSign, onKeep, ...words }: Props) {
  const { t } = useTranslation(['bookings', 'common']);
  const say = useRefusal();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const isFilled = form.values.email.trim() !== '' && form.values.password !== '';
  const keepOnEscape = (press: React.KeyboardEvent) => {
    if (press.key === 'Escape') onKeep();
  };
  return (
    <form
      aria-label={t('sign.title', { seats })}
      className={styles.form}
      onSubmit={form.onSubmit((approval) => {
        if (isFilled) onSign(approval);
      })}
    >
      <h3>{t('sign.title', { seats })}</h3>
      <p className={styles.why}>{words.why ?? t('sign.why')}</p>
      <TextInput
        label={t('sign.email')}
        type="email"
        autoComplete="off"
        autoFocus
        onKeyDown={keepOnEscape}
        {...form.getInputProps('email')}
      />
      <PasswordField
        label={t('sign.password')}
        autoComplete="off"
        onKeyDown={keepOnEscape}
        {...form.getInputProps('password')}
      />
      {error && <RefusalNote sentence={say(error)} />}
      <Actions
        affirmative={
          <Button
            type="submit"
            {...(words.affirmative === undefined ? { color: 'danger' } : { variant: 'filled' })}
            loading={isWorking}
            disabled={!isFilled}
          >
            {words.affirmative ?? t('common:action.cancelBooking')}
          </Button>
        }
        other={<Button onClick={onKeep}>{words.keep ?? t('common:action.keepBooking')}</Button>}
      />
    </form>
  );
}

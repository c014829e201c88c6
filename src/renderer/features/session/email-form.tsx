import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/password/password-field';
import { DoorAnswer } from './door-answer';
import { DoorButton } from './door-button';
import styles from './session.module.css';

type Props = {
  isWaiting: boolean;
  error: unknown;
  secondsLeft: number;
  onTry: (email: string, password: string) => void;
  /** Somebody else is meant: what became of the last try no longer counts. */
  onOther: () => void;
  children?: ReactNode;
};

/** E-mail and password, for whoever has no tile here. */
export function EmailForm({ isWaiting, error, secondsLeft, onTry, onOther, children }: Props) {
  const { t } = useTranslation(['session', 'common']);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) passwordField.current?.select();
  }, [error]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (secondsLeft === 0 && !isWaiting) onTry(email, password);
      }}
    >
      <TextInput
        size="lg"
        label={t('email')}
        type="email"
        value={email}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          if (error !== null) onOther();
        }}
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
      />
      <PasswordField
        ref={passwordField}
        size="lg"
        label={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
      />
      <DoorAnswer error={error} secondsLeft={secondsLeft} />
      <DoorButton isWaiting={isWaiting} secondsLeft={secondsLeft}>
        {t('common:action.signIn')}
      </DoorButton>
      {children}
    </form>
  );
}

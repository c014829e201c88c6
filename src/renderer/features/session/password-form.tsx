import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/password/password-field';
import { DoorAnswer } from './door-answer';
import { DoorButton } from './door-button';
import { neighbour, People, type DoorPerson } from './people';
import styles from './session.module.css';
import { usePasswordFocus } from './use-password-focus';

type Props = {
  people: readonly DoorPerson[];
  chosen: DoorPerson;
  onChoose: (email: string) => void;
  /** What the button says: unlock or sign in. */
  action: string;
  isWaiting: boolean;
  /** What the last try threw; `null` after a new one began. */
  error: unknown;
  secondsLeft: number;
  onTry: (password: string) => void;
  children: ReactNode;
};

/** A tile for each person and one password. Typing anywhere goes into the password; up and down change the person. */
export function PasswordForm(props: Props) {
  const { people, chosen, onChoose, action, isWaiting, error, secondsLeft, onTry, children } = props;
  const { t } = useTranslation('session');
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  usePasswordFocus(field);
  useEffect(() => {
    setPassword('');
    field.current?.focus();
  }, [chosen.email]);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    const next = neighbour(people, chosen.email, step ?? 0);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.email);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (secondsLeft === 0 && !isWaiting) onTry(password);
      }}
    >
      <People people={people} chosen={chosen.email} onChoose={onChoose} />
      <PasswordField
        ref={field}
        size="lg"
        label={t('passwordOf', { name: chosen.name })}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={walk}
        autoComplete="current-password"
      />
      <DoorAnswer error={error} secondsLeft={secondsLeft} />
      <DoorButton isWaiting={isWaiting} secondsLeft={secondsLeft}>
        {action}
      </DoorButton>
      {children}
    </form>
  );
}

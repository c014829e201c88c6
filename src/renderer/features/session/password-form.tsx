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
export function PasswordForm({ people, chosen, onChoose, ...rest }: Props) {
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : 1;
    const next = neighbour(people, chosen.email, step);
    if (next === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onChoose(next.email);
  };
  return (
    <div className={styles.form}>
      <People people={people} chosen={chosen.email} onChoose={onChoose} />
      <OnePassword key={chosen.email} name={chosen.name} onKeyDown={walk} {...rest} />
    </div>
  );
}

type OneProps = Omit<Props, 'people' | 'chosen' | 'onChoose'> & {
  name: string;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The password of one person; another person begins with an empty one. */
function OnePassword({ name, onKeyDown, action, isWaiting, error, secondsLeft, onTry, children }: OneProps) {
  const { t } = useTranslation('session');
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  usePasswordFocus(field);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (secondsLeft === 0 && !isWaiting) onTry(password);
      }}
    >
      <PasswordField
        ref={field}
        size="lg"
        label={t('passwordOf', { name })}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={onKeyDown}
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

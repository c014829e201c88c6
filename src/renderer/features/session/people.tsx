import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from './initials';
import styles from './session.module.css';

export type DoorPerson = { name: string; email: string };

type Props = {
  people: readonly DoorPerson[];
  chosen: string;
  onChoose: (email: string) => void;
};

/** The people who worked here lately, as tiles. Arrows choose; the password keeps the focus otherwise. */
export function People({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation('session');
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = neighbour(people, chosen, stepOf(event.key));
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.email);
    tileOf(event.currentTarget, next.email)?.focus();
  };
  return (
    <div className={styles.people} role="radiogroup" aria-label={t('people')} onKeyDown={move}>
      {people.map((person) => (
        <button
          key={person.email}
          type="button"
          role="radio"
          className={styles.person}
          aria-checked={person.email === chosen}
          tabIndex={person.email === chosen ? 0 : -1}
          data-email={person.email}
          onClick={() => onChoose(person.email)}
        >
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span className={styles.name}>{person.name}</span>
        </button>
      ))}
    </div>
  );
}

/** The person before (`-1`) or after (`1`) the chosen one; round at the ends. */
export function neighbour(
  people: readonly DoorPerson[],
  chosen: string,
  step: -1 | 0 | 1,
): DoorPerson | undefined {
  const place = people.findIndex(({ email }) => email === chosen);
  if (step === 0 || people.length < 2) return undefined;
  return people[(place + step + people.length) % people.length];
}

function stepOf(key: string): -1 | 0 | 1 {
  if (key === 'ArrowLeft' || key === 'ArrowUp') return -1;
  return key === 'ArrowRight' || key === 'ArrowDown' ? 1 : 0;
}

function tileOf(group: HTMLElement, email: string): HTMLElement | null {
  return group.querySelector(`[data-email="${CSS.escape(email)}"]`);
}

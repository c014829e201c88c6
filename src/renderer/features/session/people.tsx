import { useTranslation } from 'react-i18next';
import { initialsOf } from './initials';
import styles from './session.module.css';

export type DoorPerson = { name: string; email: string };

type Props = {
  people: readonly DoorPerson[];
  chosen: string;
  onChoose: (email: string) => void;
};

/** The people who worked here lately, as tiles. Whoever is chosen, the focus goes to the password. */
export function People({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation('session');
  return (
    <div className={styles.people} role="radiogroup" aria-label={t('people')}>
      {people.map((person) => (
        <label key={person.email} className={styles.person}>
          <input
            type="radio"
            className="visually-hidden"
            name="person"
            checked={person.email === chosen}
            onChange={() => onChoose(person.email)}
          />
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span>{person.name}</span>
        </label>
      ))}
    </div>
  );
}

/** The person before (`-1`) or after (`1`) the chosen one; round at the ends. */
export function neighbour(
  people: readonly DoorPerson[],
  chosen: string,
  step: -1 | 1,
): DoorPerson | undefined {
  const place = people.findIndex(({ email }) => email === chosen);
  return people.length < 2 ? undefined : people[(place + step + people.length) % people.length];
}

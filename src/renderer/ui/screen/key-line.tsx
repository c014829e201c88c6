import { KeyHint } from '../key-hint/key-hint';
import type { Keys } from '../../lib/commands/keys';
import styles from './key-line.module.css';

type Props = { items: readonly { keys: Keys; label: string }[] };

/** The keys of a screen in one quiet line: "Enter open · Ctrl+Enter sell". */
export function KeyLine({ items }: Props) {
  return (
    <ul className={styles.line}>
      {items.map(({ keys, label }) => (
        <li key={label} className={styles.item}>
          <KeyHint keys={keys} /> {label}
        </li>
      ))}
    </ul>
  );
}

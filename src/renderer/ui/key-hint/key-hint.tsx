import { shownKeys, type Keys } from '../../lib/commands/keys';
import { isMac } from '../../lib/platform';
import styles from './key-hint.module.css';

/** The key for something, shown quietly beside it. Screen readers hear it through `aria-keyshortcuts` of the control. */
export function KeyHint({ keys }: { keys: Keys }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {shownKeys(keys, isMac())}
    </kbd>
  );
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { announce } from '../../lib/announce';
import styles from './toast.module.css';

/** A result and, where it is cheap, the way to undo it. */
export type Toast = { text: string; action?: { label: string; onClick: () => void } };

let shown: string | null = null;

/** Says a result for five seconds ("Sold K12–K13, BX7K2."), in the place of the one before. Never the only record of it. */
export function showToast({ text, action }: Toast): void {
  announce(text);
  if (shown !== null) notifications.hide(shown);
  const id = notifications.show({
    // The one polite live region says it; a second voice would say it twice.
    role: 'group',
    withCloseButton: false,
    classNames: { root: styles.toast ?? '', body: styles.body ?? '' },
    message: (
      <span className={styles.line}>
        {text}
        {action && (
          <Button
            variant="subtle"
            className={styles.action}
            onClick={() => {
              notifications.hide(id);
              action.onClick();
            }}
          >
            {action.label}
          </Button>
        )}
      </span>
    ),
  });
  shown = id;
}

/** Takes every message away, with its way to undo: for the lock, where nobody may do anything. */
export function clearToasts(): void {
  notifications.clean();
}

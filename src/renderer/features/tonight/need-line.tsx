import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import type { Need } from './needs';
import styles from './needs-you.module.css';
import { useNeed } from './use-need';

/** One sentence with what can be done about it. */
export function NeedLine({ need }: { need: Need }) {
  const { text, actions, error, isWorking } = useNeed(need);
  const say = useRefusal();
  return (
    <li className={styles.line}>
      <IconAlertTriangle className={styles.icon} size={20} stroke={1.75} aria-hidden />
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        {actions.map(({ label, run }) => (
          <Button key={label} loading={isWorking} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
      {error && (
        <div className={styles.refusal}>
          <RefusalNote sentence={say(error)} />
        </div>
      )}
    </li>
  );
}

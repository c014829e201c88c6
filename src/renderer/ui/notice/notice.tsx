import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warn' | 'danger';

/** A way on, drawn as a button. */
export type NoticeAction = { label: string; onClick: () => void };

type Props = {
  tone: NoticeTone;
  children: React.ReactNode;
  /** The ways on; the first takes the focus when `focusFirst`. */
  actions?: readonly NoticeAction[];
  focusFirst?: boolean;
};

const icons = {
  info: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  danger: IconAlertTriangle,
};

/** A sentence where it happened, with its next steps as buttons: for refusals, warnings and results. */
export function Notice({ tone, children, actions = [], focusFirst = false }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon className={styles.icon} size={20} stroke={1.75} aria-hidden />
      <div className={styles.body}>
        <p className={styles.text}>{children}</p>
        {actions.length > 0 && (
          <div className={styles.actions}>
            {actions.map(({ label, onClick }, index) => (
              <Button key={label} onClick={onClick} autoFocus={focusFirst && index === 0}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

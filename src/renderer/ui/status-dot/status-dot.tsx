import styles from './status-dot.module.css';

export type Tone = 'good' | 'warn' | 'danger' | 'quiet';

/** A state as a dot and its word; the shape differs too, so that colour is not the only sign. */
export function StatusDot({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      <span className={styles.dot} aria-hidden />
      {children}
    </span>
  );
}

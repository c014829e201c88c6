import type { ReactNode } from 'react';
import styles from './settings.module.css';

type Props = { label: string; means?: ReactNode; children: ReactNode };

/** One thing that can be set: its name and what it means at the left, the control at the right. */
export function Setting({ label, means, children }: Props) {
  return (
    <section className={styles.setting}>
      <div>
        <h3>{label}</h3>
        {means !== undefined && <p className={styles.means}>{means}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </section>
  );
}

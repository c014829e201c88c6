import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format/use-format';
import { useNow } from '../../lib/use-now';
import { HouseArt } from '../../ui/house-art/house-art';
import styles from './session.module.css';

/** What stands around signing in: the till, the clock, and a quiet house. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.doorway}>
      <main className={styles.door}>
        <Clock />
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
      <HouseArt lit={0.24} others="gone" />
    </div>
  );
}

function Clock() {
  const now = useNow(1000);
  const format = useFormat();
  return (
    <p className={styles.clock}>
      <time dateTime={now.toISOString()}>{format.time(now)}</time> <span>{format.day(now)}</span>
    </p>
  );
}

import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format/use-format';
import { useNow } from '../../lib/use-now';
import { HouseArt } from '../../ui/house-art/house-art';
import styles from './session.module.css';

type Props = {
  title: string;
  /** Over a frame that has a main part of its own already. */
  isOverlay?: boolean;
  children: ReactNode;
};

/** What stands around signing in: the till, the clock, and a quiet house. */
export function Doorway({ title, isOverlay = false, children }: Props) {
  const Part = isOverlay ? 'div' : 'main';
  return (
    <div className={styles.room}>
      <div className={styles.doorway}>
        <Part className={styles.door}>
          <Clock />
          <h1 className={styles.title}>{title}</h1>
          {children}
        </Part>
        <HouseArt lit={0.24} others="gone" />
      </div>
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

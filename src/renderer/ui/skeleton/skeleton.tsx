import { useEffect, useState } from 'react';
import styles from './skeleton.module.css';

/** True from 300 ms on: what comes sooner feels direct and needs no stand-in. */
export function useIsLate(milliseconds = 300): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}

/** A line that is still to come, in its final place. `width` in characters. It does not shimmer. */
export function SkeletonLine({ width }: { width: number }) {
  return <span className={styles.line} style={{ inlineSize: `${width}ch` }} aria-hidden />;
}

/** Rows of a list that are still to come; nothing for the first 300 ms, after a second a sentence says what is awaited. */
export function SkeletonRows({ rows, waitingFor }: { rows: number; waitingFor: string }) {
  const isLate = useIsLate();
  const isVeryLate = useIsLate(1000);
  if (!isLate) return null;
  return (
    <div className={styles.rows} aria-busy>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonLine width={14} />
          <SkeletonLine width={32 - (row % 3) * 6} />
          <SkeletonLine width={10} />
        </div>
      ))}
      {isVeryLate && <p className={styles.waiting}>{waitingFor}</p>}
    </div>
  );
}

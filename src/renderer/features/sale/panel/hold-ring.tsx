import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { useFormat } from '../../../lib/format/use-format';
import styles from './hold-ring.module.css';

type Props = {
  /** Milliseconds left. */
  left: number;
  /** Of the whole time of a hold. */
  whole: number;
  /** What is held, to be spoken. */
  seats: string;
};

const spokenAt = [120, 60, 20] as const;
const soon = 60_000;
const around = 2 * Math.PI * 8;

/** The time of the hold as a thin ring that steps once a second; quiet until the last minute, spoken three times. */
export function HoldRing({ left, whole, seats }: Props) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const share = Math.min(1, Math.max(0, left / whole));
  const seconds = Math.ceil(left / 1000);
  const before = useRef(seconds);
  useEffect(() => {
    const passed = spokenAt.find((mark) => before.current > mark && seconds <= mark);
    before.current = seconds;
    if (passed !== undefined) announce(t('hold.left', { count: passed, n: format.number(passed), seats }));
  }, [seconds, seats, t, format]);
  return (
    <span
      role="timer"
      aria-label={t('hold.timer', { time: format.countdown(left) })}
      className={styles.ring}
      data-soon={left <= soon || undefined}
    >
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden>
        <circle className={styles.way} cx={10} cy={10} r={8} />
        <circle
          className={styles.left}
          cx={10}
          cy={10}
          r={8}
          strokeDasharray={`${around * share} ${around}`}
          transform="rotate(-90 10 10)"
        />
      </svg>
      {format.countdown(left)}
    </span>
  );
}

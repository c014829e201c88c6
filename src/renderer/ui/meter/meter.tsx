import styles from './meter.module.css';

type Props = {
  /** 0…1. */
  share: number;
  /** For screen readers: "412 of 480 sold". */
  label: string;
};

/** How full something is, as a bar of fixed width. */
export function Meter({ share, label }: Props) {
  return (
    <span
      className={styles.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={share}
    >
      <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}

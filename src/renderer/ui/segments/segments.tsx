import styles from './segments.module.css';

/** One of the choices, with how many it holds. */
export type Segment<Value extends string> = { value: Value; label: string; count?: string };

type Props<Value extends string> = {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
};

/** A filter as words in a line: "On sale 6 | Draft 3 | All". Arrow keys move. */
export function Segments<Value extends string>({ label, value, segments, onChange }: Props<Value>) {
  return (
    <div className={styles.segments} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment}>
          <input
            type="radio"
            className="visually-hidden"
            name={label}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.label}
          {segment.count !== undefined && <span className={styles.count}> {segment.count}</span>}
        </label>
      ))}
    </div>
  );
}

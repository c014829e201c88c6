import styles from './field-row.module.css';

type Props = {
  label: string;
  /** Id of the control that the label belongs to; without one the row is a group. */
  htmlFor?: string;
  children: React.ReactNode;
};

/** A word at the left, its field at the right. */
export function FieldRow({ label, htmlFor, children }: Props) {
  return (
    <div className={styles.row} {...(htmlFor ? {} : { role: 'group', 'aria-label': label })}>
      {htmlFor ? (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      ) : (
        <span className={styles.label}>{label}</span>
      )}
      <div className={styles.field}>{children}</div>
    </div>
  );
}

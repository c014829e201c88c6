import styles from './face.module.css';

type Props = {
  title: React.ReactNode;
  /** At the right of the title: the time of the hold. */
  beside?: React.ReactNode;
  /** Stays in sight below what scrolls: total and main action. */
  foot?: React.ReactNode;
  children?: React.ReactNode;
};

/** The shape of every face of the panel: a title, what scrolls, and what always stays in sight. */
export function Face({ title, beside, foot, children }: Props) {
  return (
    <div className={styles.face}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {beside}
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

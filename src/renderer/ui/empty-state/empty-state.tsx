import styles from './empty-state.module.css';

type Props = {
  /** What is so, as a sentence. */
  title: string;
  /** Why, or what can be done. */
  children?: React.ReactNode;
  /** One button. */
  action?: React.ReactNode;
  /** A quiet drawing above the sentence. */
  picture?: React.ReactNode;
};

/** Nothing to show: a sentence, why, and one way on. */
export function EmptyState({ title, children, action, picture }: Props) {
  return (
    <div className={styles.empty}>
      {picture}
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.why}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

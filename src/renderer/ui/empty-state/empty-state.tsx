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
  /** 1 where the screen has no other heading. */
  level?: 1 | 2;
};

/** Nothing to show: a sentence, why, and one way on. */
export function EmptyState({ title, children, action, picture, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      {picture}
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.why}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

import { useFocusWhenAdrift } from '../use-focus-when-adrift';
import styles from './screen.module.css';

type Props = {
  /** The one heading of the screen. */
  title: string;
  /** Before the title: the way to where one came from. */
  back?: React.ReactNode;
  /** Between title and actions: search, filters. */
  tools?: React.ReactNode;
  /** At the right: at most one filled button. */
  actions?: React.ReactNode;
  /** The keys of this screen, quietly at the foot. */
  foot?: React.ReactNode;
  /** `list`: rows run from edge to edge. `page`: text and forms in a readable column. */
  layout: 'list' | 'page';
  children: React.ReactNode;
};

/** The usual screen: a head, a body that scrolls, a quiet foot. Sale draws its own. */
export function Screen({ title, back, tools, actions, foot, layout, children }: Props) {
  const heading = useFocusWhenAdrift();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        {back}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <div className={styles.tools}>{tools}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body} data-layout={layout}>
        {children}
      </div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}

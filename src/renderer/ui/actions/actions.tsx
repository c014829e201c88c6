import { isAffirmativeFirst } from '../../lib/platform';
import styles from './actions.module.css';

type Props = {
  /** What does it: "Open the sale". */
  affirmative: React.ReactNode;
  /** What leaves things as they are: "Back". */
  other?: React.ReactNode;
};

/** Two buttons in the order of the platform: the affirmative one left on Windows, right on macOS and GNOME. */
export function Actions({ affirmative, other }: Props) {
  const isFirst = isAffirmativeFirst();
  return (
    <div className={styles.actions} data-align={isFirst ? 'start' : 'end'}>
      {isFirst ? affirmative : other}
      {isFirst ? other : affirmative}
    </div>
  );
}

import type { Keys } from '../../lib/commands/keys';
import { KeyHint } from '../key-hint/key-hint';
import styles from './chooser.module.css';

/** One thing to choose. */
export type Option = {
  id: string;
  label: string;
  /** Quietly at the right: a date, how many are free. */
  detail?: string | undefined;
  keys?: Keys | undefined;
  /** Why it cannot be chosen now. */
  whyNot?: string | undefined;
};

type Props = {
  id: string;
  option: Option;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

export function ChooserOption({ id, option, isActive, onPoint, onChoose }: Props) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={option.whyNot !== undefined}
      className={styles.option}
      onPointerMove={isActive ? undefined : onPoint}
      // The field keeps the focus.
      onMouseDown={(press) => press.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.label}>{option.label}</span>
      {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
      {option.whyNot !== undefined && <span className={styles.detail}>{option.whyNot}</span>}
      {option.keys !== undefined && option.whyNot === undefined && <KeyHint keys={option.keys} />}
    </button>
  );
}

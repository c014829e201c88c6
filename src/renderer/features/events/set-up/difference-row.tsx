import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './differences.module.css';
import type { Choice } from './merge-edits';

type Props = {
  label: string;
  was: string;
  yours: string;
  theirs: string;
  /** Who wrote the other value; `null`: from outside the app. */
  theirName: string | null;
  choice: Choice;
  onChoose: (choice: Choice) => void;
};

/** One field that two people changed: what it was, and the two values to choose from. */
export function DifferenceRow({ label, was, yours, theirs, theirName, choice, onChoose }: Props) {
  const { t } = useTranslation('events');
  const option = (value: Choice, text: string, whose: string) => (
    <Radio
      name={label}
      value={value}
      checked={choice === value}
      onChange={() => onChoose(value)}
      label={<span className={styles.value}>{text}</span>}
      aria-label={`${whose}: ${text}`}
    />
  );
  return (
    <div className={styles.row} role="radiogroup" aria-label={label}>
      <div>
        <p className={styles.field}>{label}</p>
        <p className={styles.was}>{t('differences.was', { value: was })}</p>
      </div>
      {option('yours', yours, t('differences.yours'))}
      {option('theirs', theirs, theirName ?? t('differences.theirsShort'))}
    </div>
  );
}

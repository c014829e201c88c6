import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sentence-field.module.css';

type Props = {
  /** What the sentence is about, for screen readers: "Selling times". */
  label: string;
  /** The setting as it stands, as a sentence: "Sells from now to 30 min after the start." */
  sentence: React.ReactNode;
  /** The controls that change it, shown on request. */
  children: React.ReactNode;
};

/** A setting that reads as a sentence until somebody wants to change it. */
export function SentenceField({ label, sentence, children }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <div className={styles.line}>
        <p>{sentence}</p>
        <Button
          variant="subtle"
          className={styles.edit}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? t('action.close') : t('action.edit')}: ${label}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('action.close') : t('action.edit')}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className={styles.controls}>
          {children}
        </div>
      )}
    </div>
  );
}

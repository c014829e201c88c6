import { Button } from '@mantine/core';
import { useId } from 'react';
import { isAffirmativeFirst } from '../../lib/platform';
import { useFocusReturn } from '../use-focus-return';
import styles from './inline-confirm.module.css';

type Props = {
  /** The question: "Cancel K12?". */
  question: string;
  /** What happens to seats, money and paper. */
  children: React.ReactNode;
  /** The way back, with the focus: "Keep booking". */
  keep: string;
  /** The destructive way, in red text: "Cancel K12". */
  destroy: string;
  isWorking?: boolean;
  onKeep: () => void;
  onDestroy: () => void;
};

/** Asks once, where it happens and not in a dialog. Esc keeps. */
export function InlineConfirm({
  question,
  children,
  keep,
  destroy,
  isWorking = false,
  onKeep,
  onDestroy,
}: Props) {
  const id = useId();
  useFocusReturn();
  const onKeyDown = (press: React.KeyboardEvent) => {
    if (press.key !== 'Escape') return;
    press.stopPropagation();
    onKeep();
  };
  const buttons = [
    <Button key="keep" autoFocus onClick={onKeep} onKeyDown={onKeyDown}>
      {keep}
    </Button>,
    <Button key="destroy" color="danger" loading={isWorking} onClick={onDestroy} onKeyDown={onKeyDown}>
      {destroy}
    </Button>,
  ];
  return (
    <div
      role="alertdialog"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-facts`}
      className={styles.confirm}
    >
      <h3 id={`${id}-question`}>{question}</h3>
      <div id={`${id}-facts`} className={styles.facts}>
        {children}
      </div>
      <div className={styles.buttons}>{isAffirmativeFirst() ? buttons.toReversed() : buttons}</div>
    </div>
  );
}

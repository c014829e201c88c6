import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../lib/refusals/use-refusal';
import styles from './start.module.css';

type Props = { error: unknown; onRetry: () => void };

/** The first answer was a no: what it was, and again by itself every three seconds. */
export function StartTrouble({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const say = useRefusal();
  useEffect(() => {
    const timer = setInterval(onRetry, 3000);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <main className={styles.start} role="alert">
      <h1 className={styles.sentence}>{say(error).text}</h1>
      <Button autoFocus onClick={onRetry}>
        {t('action.tryAgain')}
      </Button>
    </main>
  );
}

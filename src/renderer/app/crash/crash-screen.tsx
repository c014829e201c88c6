import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './crash-screen.module.css';

type Props = { error: unknown; onRetry: () => void };

/** A bug of ours, in plain words, with a way on and the details for whoever mends it. */
export function CrashScreen({ error, onRetry }: Props) {
  const { t } = useTranslation(['frame', 'common']);
  const [isCopied, setCopied] = useState(false);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <div className={styles.crash} role="alert">
      <h1>{t('crash.title')}</h1>
      <p className={styles.body}>{t('crash.body')}</p>
      <div className={styles.actions}>
        <Button variant="filled" autoFocus onClick={onRetry}>
          {t('common:action.tryAgain')}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(details).then(() => setCopied(true))}>
          {isCopied ? t('common:action.copied') : t('common:action.copyDetails')}
        </Button>
      </div>
      <details>
        <summary>{t('crash.details')}</summary>
        <pre className={styles.details}>{details}</pre>
      </details>
    </div>
  );
}

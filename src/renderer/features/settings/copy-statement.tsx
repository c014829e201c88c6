import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../../lib/client';
import styles from './settings.module.css';

/** The one line for the database administrator, ready to be sent on; nothing for any other refusal. */
export function CopyStatement({ error }: { error: unknown }) {
  const { t } = useTranslation(['refusals', 'common']);
  const [isCopied, setCopied] = useState(false);
  if (!(error instanceof RefusalError) || error.refusal.code !== 'set_up_needs_rights') return null;
  const { statement } = error.refusal.facts;
  return (
    <div className={styles.statement}>
      <code>{statement}</code>
      <Button onClick={() => void navigator.clipboard.writeText(statement).then(() => setCopied(true))}>
        {isCopied ? t('common:action.copied') : t('step.copyStatement')}
      </Button>
    </div>
  );
}

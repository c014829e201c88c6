import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveToServer } from './move-to-server';
import { MoveToThisPc } from './move-to-this-pc';
import type { DatabaseChoice } from './database-now';
import styles from './settings.module.css';

/** This PC or a server. Nothing happens before the button is pressed. */
export function MoveDatabase({ now }: { now: DatabaseChoice }) {
  const { t } = useTranslation('settings');
  const [chosen, choose] = useState(now.kind);
  const [isOpen, setOpen] = useState(false);
  const isAsIs = chosen === now.kind && now.kind === 'shared' && !isOpen;
  return (
    <>
      <Radio.Group
        className={styles.choice}
        label={t('database.choice')}
        value={chosen}
        onChange={(value) => choose(value === 'shared' ? 'shared' : 'this_pc')}
      >
        <div className={styles.places}>
          <Radio value="this_pc" label={t('database.thisPc')} description={t('database.thisPcMeans')} />
          <Radio value="shared" label={t('database.shared')} description={t('database.sharedMeans')} />
        </div>
      </Radio.Group>
      {isAsIs && <Button onClick={() => setOpen(true)}>{t('database.another')}</Button>}
      {chosen === 'shared' && !isAsIs && <MoveToServer now={now} />}
      {chosen === 'this_pc' && now.kind === 'shared' && <MoveToThisPc host={now.host ?? ''} />}
    </>
  );
}

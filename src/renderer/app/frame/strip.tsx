import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/contract/session';
import { useCommand } from '../../lib/commands/use-command';
import { KeyHint } from '../../ui/key-hint/key-hint';
import { Region } from '../../ui/region/region';
import { SeatsAgree } from '../seats-agree/seats-agree';
import { AccountMenu } from './account-menu';
import { Clock } from './clock';
import { ConnectionStatus } from './connection-status';
import { CurrentEventButton } from './current-event-button';
import styles from './strip.module.css';

/** Current event, command field, connection, whether all seats agree, till and person, clock. Nothing else is global. */
export function Strip({ standing }: { standing: Standing }) {
  const { t } = useTranslation('frame');
  return (
    <Region as="header" label={t('region.strip')} className={styles.region}>
      <div className={styles.strip}>
        <CurrentEventButton />
        <CommandField />
        <div className={styles.right}>
          <ConnectionStatus />
          <SeatsAgree />
          <AccountMenu standing={standing} />
          <Clock />
        </div>
      </div>
    </Region>
  );
}

/** Looks like a field and opens the palette, where one types. */
function CommandField() {
  const { t } = useTranslation('frame');
  const { command, props } = useCommand('palette');
  const [keys] = command?.keys ?? [];
  return (
    <button type="button" className={styles.command} {...props}>
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span className={styles.commandText}>{t('strip.command')}</span>
      {keys && <KeyHint keys={keys} />}
    </button>
  );
}

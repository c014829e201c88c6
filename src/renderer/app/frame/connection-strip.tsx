import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, announceUrgently } from '../../lib/announce';
import { useConnection } from '../../lib/connection';
import { useFormat } from '../../lib/format/use-format';
import { Region } from '../../ui/region/region';
import { useSecondsUntil } from './connection-status';
import styles from './connection-strip.module.css';

/** The amber strip while the database is out of reach; never a dialog. */
export function ConnectionStrip() {
  const connection = useConnection();
  const isLost = connection.state === 'reconnecting';
  useSpokenChanges(isLost);
  if (!isLost) return null;
  return <Lost since={connection.since} nextTryAt={connection.nextTryAt} />;
}

function Lost({ since, nextTryAt }: { since: string; nextTryAt: string }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const seconds = useSecondsUntil(nextTryAt);
  return (
    <Region label={t('region.notice')} className={styles.strip}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <span>{t('connection.lost', { time: format.timeWithSeconds(since) })}</span>
      <span className={styles.next}>
        {seconds > 0 ? t('connection.nextTry', { n: format.number(seconds) }) : t('connection.trying')}
      </span>
    </Region>
  );
}

function useSpokenChanges(isLost: boolean): void {
  const { t } = useTranslation('frame');
  const wasLost = useRef(false);
  useEffect(() => {
    if (isLost === wasLost.current) return;
    wasLost.current = isLost;
    if (isLost) announceUrgently(t('connection.lostSpoken'));
    else announce(t('connection.backSpoken'));
  }, [isLost, t]);
}

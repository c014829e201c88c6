import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/connection';
import { useFormat } from '../../lib/format/use-format';
import { useNow } from '../../lib/use-now';
import { StatusDot } from '../../ui/status-dot/status-dot';

/** `Live`, `Starting`, or `Reconnecting 3 s`. */
export function ConnectionStatus() {
  const { t } = useTranslation('frame');
  const connection = useConnection();
  switch (connection.state) {
    case 'live':
      return <StatusDot tone="good">{t('strip.live')}</StatusDot>;
    case 'starting':
      return <StatusDot tone="quiet">{t('strip.starting')}</StatusDot>;
    case 'reconnecting':
      return (
        <StatusDot tone="warn">
          <Reconnecting nextTryAt={connection.nextTryAt} />
        </StatusDot>
      );
  }
}

function Reconnecting({ nextTryAt }: { nextTryAt: string }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const seconds = useSecondsUntil(nextTryAt);
  return seconds > 0 ? t('strip.reconnectingIn', { n: format.number(seconds) }) : t('strip.reconnecting');
}

/** Whole seconds until an instant, never below zero. */
export function useSecondsUntil(at: string): number {
  const now = useNow(1000);
  return Math.max(0, Math.ceil((new Date(at).getTime() - now.getTime()) / 1000));
}

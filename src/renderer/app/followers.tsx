import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForKeys } from '../lib/commands/hotkeys';
import { coachKeys } from '../lib/commands/key-coach';
import { shownKeys } from '../lib/commands/keys';
import { followNativeMenu } from '../lib/commands/native-menu';
import { followConnection } from '../lib/connection';
import { isMac } from '../lib/platform';
import { followLive } from '../lib/query/follow-live';
import { followFocus } from '../lib/screen-regions';
import { followTouch } from '../lib/touch-mode';
import { warmUpMap } from '../seat-map/engine/warm-up';
import { showToast } from '../ui/toast/toast';

/** What listens as long as the window lives: main's messages, keys, touch, focus, the native menu, the key coach; and what gets the map ready. */
export function Followers() {
  const { t } = useTranslation('frame');
  const queries = useQueryClient();
  useEffect(() => {
    const stops = [followConnection(), followLive(queries), listenForKeys(), followTouch(), followFocus()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
  useEffect(() => warmUpMap(), []);
  useEffect(() => followNativeMenu((group) => t(`keys.${group}`)), [t]);
  useEffect(
    () => coachKeys((keys) => showToast({ text: t('coach', { keys: shownKeys(keys, isMac()) }) })),
    [t],
  );
  return null;
}

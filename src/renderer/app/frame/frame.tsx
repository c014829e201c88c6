import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Standing } from '../../../shared/contract/session';
import { setOpen } from '../../lib/commands/registry';
import { useTakenOver } from '../../features/sale/use-taken-over';
import { Region } from '../../ui/region/region';
import { CrashGuard } from '../crash/crash-guard';
import { FrameCommands } from '../commands/frame-commands';
import { ConnectionStrip } from './connection-strip';
import styles from './frame.module.css';
import { Overlays } from './overlays';
import { Rail } from './rail';
import { Strip } from './strip';
import { useIdleLock } from './use-idle-lock';

type Props = { standing: Standing; children: React.ReactNode };

/** What stands on every screen: rail, strip, the connection's notice, and the screen. Locked, it stays as it is but out of reach. */
export function Frame({ standing, children }: Props) {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const isLocked = standing.state === 'locked';
  useIdleLock(!isLocked);
  useTakenOver();
  useEffect(() => {
    setOpen(!isLocked);
    return () => setOpen(true);
  }, [isLocked]);
  return (
    <div className={styles.frame} inert={isLocked} data-hidden={isLocked || undefined}>
      <FrameCommands standing={standing} />
      <Rail standing={standing} />
      <Strip standing={standing} />
      <div className={styles.sheet}>
        <ConnectionStrip />
        <Region as="main" label={t('region.main')} className={styles.main}>
          <CrashGuard key={screenOf(pathname)}>{children}</CrashGuard>
        </Region>
      </div>
      {!isLocked && <Overlays key={pathname} />}
    </div>
  );
}

/** The pages of the settings are one screen, so that walking through them keeps the focus in their list. */
function screenOf(pathname: string): string {
  return pathname.startsWith('/settings') ? '/settings' : pathname;
}

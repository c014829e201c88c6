import { Navigate, Route, Routes, useLocation } from 'react-router';
import type { Standing } from '../../shared/contract/session';
import { useContractQuery } from '../lib/query/use-contract';
import { Frame } from './frame/frame';
import { LockedLayer } from './frame/locked-layer';
import { MissingScreen } from './frame/missing-screen';
import { usePersonChange } from './frame/use-person-change';
import { faces, screenRoutes } from './routes';
import { StartTrouble } from './start/start-trouble';
import { useFirstScreen } from './start/use-first-screen';
import { Waiting } from './start/waiting';

/** Chooses between first run, sign-in and the frame by where the session stands. */
export function AppRoutes() {
  const { data: standing, error, refetch } = useContractQuery('session', 'current', {});
  useFirstScreen(standing !== undefined || error !== null);
  if (standing) return <Face standing={standing} />;
  if (error) return <StartTrouble error={error} onRetry={() => void refetch()} />;
  return <Waiting />;
}

function Face({ standing }: { standing: Standing }) {
  const { pathname } = useLocation();
  usePersonChange(standing.person?.id ?? null);
  // First run says goodbye on its own last page, when the first admin is already signed in; so it ends by navigating.
  if (pathname === '/first-run') return faces.firstRun ?? null;
  switch (standing.state) {
    case 'no_admin':
      return <Navigate to="/first-run" replace />;
    case 'signed_out':
      return pathname === '/sign-in' ? (faces.signIn ?? null) : <Navigate to="/sign-in" replace />;
    case 'signed_in':
    case 'locked':
      // Only then the frame: whatever stands on it can be asked for by its key, and no walk to a screen closes it again.
      if (pathname === '/sign-in') return <Navigate to="/tonight" replace />;
      return (
        <>
          <Frame key={standing.person?.id} standing={standing}>
            <Screens />
          </Frame>
          {standing.state === 'locked' && <LockedLayer>{faces.locked}</LockedLayer>}
        </>
      );
  }
}

function Screens() {
  return (
    <Routes>
      {screenRoutes.map(({ path, element }) => (
        <Route key={path} path={path} element={element} />
      ))}
      <Route path="/" element={<Navigate to="/tonight" replace />} />
      <Route path="*" element={<MissingScreen />} />
    </Routes>
  );
}

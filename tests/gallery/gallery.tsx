import './scripted-bridge';
import '../../src/renderer/styles/index.css';
import { createRoot } from 'react-dom/client';
import { HashRouter, Route, Routes } from 'react-router';
import { Frame } from '../../src/renderer/app/frame/frame';
import { MissingScreen } from '../../src/renderer/app/frame/missing-screen';
import { Providers } from '../../src/renderer/app/providers';
import { setCurrentEvent } from '../../src/renderer/lib/current-event';
import { useContractQuery } from '../../src/renderer/lib/query/use-contract';
import type { EventId } from '../../src/shared/domain/ids';
import { ControlsScreen } from './controls-screen';
import { CrashingScreen } from './crashing-screen';
import { RowsScreen } from './rows-screen';

setCurrentEvent('e0' as EventId);

function Gallery() {
  const { data: standing } = useContractQuery('session', 'current', {});
  if (!standing) return null;
  return (
    <Frame standing={standing}>
      <Routes>
        <Route path="/tonight" element={<ControlsScreen />} />
        <Route path="/events" element={<RowsScreen />} />
        <Route path="/bookings" element={<CrashingScreen />} />
        <Route path="*" element={<MissingScreen />} />
      </Routes>
    </Frame>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Providers>
      <HashRouter>
        <Gallery />
      </HashRouter>
    </Providers>,
  );
}

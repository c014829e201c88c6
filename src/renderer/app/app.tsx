import { HashRouter } from 'react-router';
import { AppRoutes } from './app-routes';
import { Providers } from './providers';

/** The whole window. */
export function App() {
  return (
    <Providers>
      <HashRouter>
        <AppRoutes />
      </HashRouter>
    </Providers>
  );
}

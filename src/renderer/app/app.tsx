import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { HashRouter } from 'react-router';
import { i18n } from '../lib/i18n';
import { makeQueryClient } from '../lib/query/query-client';
import { Toaster } from '../ui/toast/toaster';
import { cssVariablesResolver, theme } from '../ui/theme/theme';
import { CrashGuard } from './crash/crash-guard';
import { AppRoutes } from './app-routes';
import { Followers } from './followers';
import { LiveRegions } from './live-regions';
import { PreferencesProvider } from './preferences-provider';

/** The whole window: providers from the outside in, then the screens. */
export function App() {
  const [queries] = useState(makeQueryClient);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <PreferencesProvider>
            <CrashGuard>
              <Followers />
              <HashRouter>
                <AppRoutes />
              </HashRouter>
            </CrashGuard>
            <LiveRegions />
            <Toaster />
          </PreferencesProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../lib/i18n';
import { makeQueryClient } from '../lib/query/query-client';
import { cssVariablesResolver, theme } from '../ui/theme/theme';
import { Toaster } from '../ui/toast/toaster';
import { CrashGuard } from './crash/crash-guard';
import { Followers } from './followers';
import { LiveRegions } from './live-regions';
import { PreferencesProvider } from './preferences-provider';

/** All that a screen stands on: texts, theme, server data, preferences, and what listens as long as the window lives. */
export function Providers({ children }: { children: React.ReactNode }) {
  const [queries] = useState(makeQueryClient);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <PreferencesProvider>
            <CrashGuard>
              <Followers />
              {children}
            </CrashGuard>
            <LiveRegions />
            <Toaster />
          </PreferencesProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

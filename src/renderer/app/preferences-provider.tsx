import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { Preferences } from '../../shared/contract/preferences';
import { formatsFor } from '../lib/format/format';
import { FormatsContext } from '../lib/format/use-format';
import { i18n, speak } from '../lib/i18n';
import { useContractQuery } from '../lib/query/use-contract';

/** Until the preferences arrive: the words of the last time, Indonesian figures. */
const beforehand: Pick<Preferences, 'region' | 'textSize' | 'reducedMotion'> = {
  region: { country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' },
  textSize: 100,
  reducedMotion: false,
};

/** Makes the window look and speak as this installation prefers. */
export function PreferencesProvider({ children }: { children: React.ReactNode }) {
  const { data } = useContractQuery('preferences', 'get', {});
  const { setColorScheme } = useMantineColorScheme();
  const { region, textSize, reducedMotion } = data ?? beforehand;
  const language = data?.language ?? (i18n.language === 'id' ? 'id' : 'en');
  const theme = data?.theme;

  useEffect(() => speak(language), [language]);
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    style.setProperty('--text-scale', String(textSize / 100));
    if (reducedMotion) dataset.motion = 'reduced';
    else delete dataset.motion;
  }, [textSize, reducedMotion]);

  const formats = useMemo(
    () => formatsFor({ language, country: region.country }, region.timeZone),
    [language, region.country, region.timeZone],
  );
  return <FormatsContext value={formats}>{children}</FormatsContext>;
}

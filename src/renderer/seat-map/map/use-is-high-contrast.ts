import { useMediaQuery } from '@mantine/hooks';

/** Whether the system asks for more contrast or imposes its own colours, which a canvas does not follow by itself. */
export function useIsHighContrast(): boolean {
  const query = '(prefers-contrast: more), (forced-colors: active)';
  return useMediaQuery(query, false, { getInitialValueInEffect: false });
}

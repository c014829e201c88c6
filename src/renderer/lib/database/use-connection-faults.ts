import { useTranslation } from 'react-i18next';
import { connectionFaults, type ConnectionValues } from './connection-values';

/** The rule of a connection form: what is missing or cannot be, as a sentence for each field. */
export function useConnectionFaults() {
  const { t } = useTranslation('database');
  return (values: ConnectionValues): Partial<Record<keyof ConnectionValues, string>> =>
    Object.fromEntries(
      Object.entries(connectionFaults(values)).map(([field, fault]) => [field, t(`fault.${fault}`)]),
    );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../lib/announce';
import { useConnection } from '../../lib/connection';
import { useContractQuery } from '../../lib/query/use-contract';

const lookEvery = 5 * 60_000;

/**
 * Whether seats, bookings and journal agree: looked at on the start and every five minutes, and whenever `refetch` is asked for.
 * Nothing waits for it.
 */
export function useIntegrity() {
  const { t } = useTranslation('frame');
  const { state } = useConnection();
  const query = useContractQuery(
    'integrity',
    'check',
    {},
    { enabled: state === 'live', refetchInterval: lookEvery, staleTime: lookEvery, retry: false },
  );
  const faults = query.data?.faults.length ?? 0;
  useEffect(() => {
    if (faults > 0) announce(t('agree.spoken'));
  }, [faults, t]);
  return query;
}

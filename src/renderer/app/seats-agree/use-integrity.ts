import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatch } from 'react-router';
import { announce } from '../../lib/announce';
import { useConnection } from '../../lib/connection';
import { patterns } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';

const minutes = 60_000;
const lookEvery = 5 * minutes;
/** Everything that was ever sold takes a large house's server a second or more. */
const lookAtAllEvery = 60 * minutes;

/**
 * Whether seats, bookings and journal agree: everything on the start, every hour and whenever `refetch` is asked for; the event that is
 * sold from every five minutes. Nothing waits for it.
 */
export function useIntegrity() {
  const { t } = useTranslation('frame');
  const { state } = useConnection();
  const eventId = useMatch(patterns.sale)?.params.eventId;
  const isLive = state === 'live';
  const all = useContractQuery(
    'integrity',
    'check',
    {},
    {
      enabled: isLive,
      // What does not agree is looked at more often, so that the sign is right soon after it was mended.
      refetchInterval: ({ state: { data } }) => (data?.agrees === false ? lookEvery : lookAtAllEvery),
      staleTime: lookAtAllEvery,
      retry: false,
    },
  );
  const here = useContractQuery('integrity', 'check', eventId === undefined ? {} : { eventId }, {
    enabled: isLive && eventId !== undefined && all.data !== undefined,
    refetchInterval: lookEvery,
    staleTime: lookEvery,
    retry: false,
  });
  // What was found last counts, of the event that is sold from.
  const isNewer = eventId !== undefined && here.dataUpdatedAt > all.dataUpdatedAt;
  const { data, dataUpdatedAt } = isNewer && here.data?.agrees === false ? here : all;
  const faults = data?.faults.length ?? 0;
  useEffect(() => {
    if (faults > 0) announce(t('agree.spoken'));
  }, [faults, t]);
  return { ...all, data, dataUpdatedAt };
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format';

/** More groups of neighbours than this nobody reads: then the number of seats says more. */
const mostGroups = 3;

/** Seats as a clerk says them in one line: `K12–K13, L4`, or `44 seats` where they are scattered. */
export function useSeatsSaid(): (labels: readonly string[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (labels) => {
      const groups = format.seats(labels);
      if (groups.split(', ').length <= mostGroups) return groups;
      return t('count.seats', { count: labels.length, n: format.number(labels.length) });
    },
    [t, format],
  );
}

import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersionId } from '../../../../shared/domain/ids';
import { planDifference, type SeatChange } from '../../../../shared/domain/plan/plan-difference';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { choose, flyTo, planNow } from '../designer/designer';
import { stillThere } from '../editing/parts';
import styles from './fields.module.css';

const kinds = ['added', 'removed', 'moved', 'relabelled', 'rezoned', 'kind'] as const;
type Kind = SeatChange['what'];

/** What became of the seats of a published version in what is drawn: counts, some names, and the way there. */
export function DifferenceList({ before, after }: { before: PlanVersionId; after: PlanDocument }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { data } = useContractQuery('plans', 'version', { planVersionId: before }, { staleTime: Infinity });
  const differences = useMemo(() => (data ? planDifference(data.document, after) : null), [data, after]);
  if (!differences || !data) return null;
  if (differences.length === 0)
    return <p className={styles.second}>{t('difference.none', { n: data.versionNo })}</p>;
  return (
    <div>
      <p>{t('difference.title', { n: data.versionNo })}</p>
      <ul className={styles.list}>
        {kinds.map((kind) => {
          const seats = differences.filter(({ changes }) =>
            changes.some(({ what }: { what: Kind }) => what === kind),
          );
          const [first] = seats;
          if (!first) return null;
          const labels = seats.slice(0, 4).map(({ label }) => label);
          return (
            <li key={kind} className={styles.problem}>
              <span>
                {t(`difference.${kind}`, { n: format.number(seats.length) })}{' '}
                <span className={styles.second}>
                  {labels.join(', ')}
                  {seats.length > labels.length && ' …'}
                </span>
              </span>
              <Button
                variant="subtle"
                onClick={() => {
                  choose(stillThere(planNow(), new Set(seats.map(({ id }) => id))));
                  flyTo(first.where, false);
                }}
              >
                {t('checks.go')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

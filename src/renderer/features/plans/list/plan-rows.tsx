import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../shared/contract/plans';
import { useFormat } from '../../../lib/format/use-format';
import { DataRows, type Column } from '../../../ui/data-rows/data-rows';
import { StatusDot } from '../../../ui/status-dot/status-dot';
import { PlanPicture } from './plan-picture';
import styles from './plan-rows.module.css';

/** The plans as rows, each with its house in small. */
export function PlanRows({ plans, onOpen }: { plans: readonly Plan[]; onOpen: (plan: Plan) => void }) {
  const { t } = useTranslation('plans');
  const columns = usePlanColumns();
  return (
    <DataRows
      label={t('list.title')}
      rows={plans}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={onOpen}
      isQuiet={({ isArchived }) => isArchived}
    />
  );
}

function usePlanColumns(): Column<Plan>[] {
  const { t } = useTranslation('plans');
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'picture',
        title: t('list.picture'),
        track: '6.5rem',
        cell: (plan) => {
          const version = plan.draft ?? plan.published;
          return <div className={styles.picture}>{version && <PlanPicture version={version} />}</div>;
        },
      },
      {
        key: 'name',
        title: t('list.name'),
        track: 'minmax(0, 4fr)',
        cell: (plan) => <span className={styles.name}>{plan.name}</span>,
      },
      {
        key: 'venue',
        title: t('list.venue'),
        track: 'minmax(0, 3fr)',
        isOptional: true,
        cell: (plan) => <span className={styles.second}>{plan.venue}</span>,
      },
      {
        key: 'seats',
        title: t('list.seats'),
        track: 'max-content',
        align: 'end',
        cell: (plan) => {
          const count = (plan.draft ?? plan.published)?.capacity ?? 0;
          return t('seats', { count, n: format.number(count) });
        },
      },
      {
        key: 'versions',
        title: t('list.version'),
        track: 'max-content',
        isOptional: true,
        cell: ({ draft, published }) => t('list.versionNo', { n: (draft ?? published)?.versionNo ?? 1 }),
      },
      {
        key: 'status',
        title: t('list.status'),
        track: 'max-content',
        cell: ({ draft, published }) => (
          <StatusDot tone={published ? 'good' : 'quiet'}>
            {t(`status.${statusOf(draft, published)}`)}
          </StatusDot>
        ),
      },
      {
        key: 'events',
        title: t('list.events'),
        track: 'max-content',
        align: 'end',
        isOptional: true,
        cell: ({ published }) => {
          const count = published?.events ?? 0;
          return count > 0 ? t('list.eventCount', { count, n: format.number(count) }) : '';
        },
      },
    ],
    [t, format],
  );
}

function statusOf(draft: Plan['draft'], published: Plan['published']): 'draft' | 'published' | 'both' {
  if (draft && published) return 'both';
  return published ? 'published' : 'draft';
}

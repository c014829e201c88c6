import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { HouseThen } from './house-then';
import { PlanChange } from './plan-change';
import styles from './plan-panel.module.css';
import type { StandingEvent } from './use-set-up';

type Props = {
  event: StandingEvent;
  /** Whether something is typed that is not saved: the plan changes the event's revision. */
  isDirty: boolean;
  /** Seats that the difference is about, for the picture beside. */
  onMark: (seatNos: ReadonlySet<number>) => void;
};

/** Which version of its plan an event is sold on, whether there is a newer one, what that would change, and what the house was. */
export function PlanPanel({ event, isDirty, onMark }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const [face, setFace] = useState<'rest' | 'change' | 'then'>('rest');
  const { data: history } = useContractQuery('plans', 'ofEvent', { eventId: event.id });
  const now = history?.items[0];
  const plan = useContractQuery(
    'plans',
    'get',
    { planId: now?.planId ?? '' },
    { enabled: now !== undefined },
  );
  if (!history || !now) return null;
  const newest = plan.data?.published;
  const newer = newest && newest.versionNo > now.versionNo ? newest : null;
  const name = now.planName;
  const leave = () => {
    onMark(new Set());
    setFace('rest');
  };
  return (
    <section className={styles.panel} aria-label={t('plan.title')}>
      <h2 className={styles.title}>{t('plan.title')}</h2>
      <p>
        {t('plan.soldOn', { name, n: now.versionNo, when: format.dayAndTime(now.since) })}{' '}
        {plan.data && !newer && <span className={styles.second}>{t('plan.newest')}</span>}
      </p>
      {newer && (
        <p>
          {t('plan.newer', {
            n: newer.versionNo,
            who: newer.publishedBy ?? '–',
            when: format.dayAndTime(newer.publishedAt ?? newer.createdAt),
          })}
          {newer.note !== '' && (
            <span className={styles.second}> {t('plan.note', { note: newer.note })}</span>
          )}
        </p>
      )}
      {face === 'change' && newer && (
        <PlanChange
          event={event}
          from={now.versionNo}
          to={{ id: newer.id, versionNo: newer.versionNo, planName: name }}
          isDirty={isDirty}
          onMark={onMark}
          onLeave={leave}
        />
      )}
      {face === 'then' && <HouseThen event={event} versions={history.items} onLeave={leave} />}
      {face === 'rest' && (
        <div className={styles.steps}>
          {newer && !event.isArchived && (
            <Button onClick={() => setFace('change')}>{t('plan.see', { n: newer.versionNo })}</Button>
          )}
          <Button variant="subtle" onClick={() => setFace('then')}>
            {t('plan.then')}
          </Button>
        </div>
      )}
    </section>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusDot } from '../../../ui/status-dot/status-dot';
import { statusOf, statusTone } from '../event-state';
import { RemovePanel } from './remove-panel';
import { StateConfirm } from './state-confirm';
import { stateSteps, type StateStep } from './state-steps';
import styles from './state-panel.module.css';
import type { Saving } from './use-saving';
import type { StandingEvent } from './use-set-up';

type Props = { event: StandingEvent; saving: Saving };

/** Where the event stands, and what can be done about that; each asks once, here, and says what happens. */
export function StatePanel({ event, saving }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const [asked, setAsked] = useState<StateStep | null>(null);
  const status = statusOf(event);
  if (asked === 'remove') return <RemovePanel event={event} onKeep={() => setAsked(null)} />;
  if (asked) {
    return <StateConfirm event={event} step={asked} saving={saving} onDone={() => setAsked(null)} />;
  }
  return (
    <section className={styles.state} aria-label={t('state.title')}>
      <p className={styles.sentence}>
        <StatusDot tone={statusTone(event)}>{t(`common:eventStatus.${status}`)}</StatusDot>
        <span className={styles.second}>{t(`state.${status}`)}</span>
      </p>
      <div className={styles.steps}>
        {stateSteps(event).map((step) => (
          <Button key={step} variant="subtle" onClick={() => setAsked(step)}>
            {t(`step.${step}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

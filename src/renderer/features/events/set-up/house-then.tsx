import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import type { Output } from '../../../lib/query/operations';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { HousePicture } from '../../../seat-map/picture/house-picture';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import styles from './plan-panel.module.css';
import type { StandingEvent } from './use-set-up';

type Props = {
  event: StandingEvent;
  versions: Output<'plans', 'ofEvent'>['items'];
  onLeave: () => void;
};

/** The house as it was on any night: each version that the event was sold on, from when on. */
export function HouseThen({ event, versions, onLeave }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  const say = useRefusal();
  const [at, setAt] = useState(versions[0]?.since ?? event.startsAt);
  const layout = useContractQuery(
    'seats',
    'layout',
    { eventId: event.id, at },
    { staleTime: Infinity, structuralSharing: false },
  );
  const words = ({ since, versionNo, planName, by }: (typeof versions)[number]) =>
    t('plan.since', { when: format.dayAndTime(since), name: planName, n: versionNo, who: by ?? '–' });
  return (
    <div className={styles.change}>
      <Select
        label={t('plan.which')}
        allowDeselect={false}
        data={versions.map((version) => ({ value: version.since, label: words(version) }))}
        value={at}
        onChange={(chosen) => chosen !== null && setAt(chosen)}
      />
      {layout.error && <RefusalNote sentence={say(layout.error)} />}
      <div className={styles.picture}>
        {layout.data && (
          <HousePicture
            plan={layout.data}
            label={t('plan.pictured', {
              when: format.dayAndTime(at),
              n: format.number(layout.data.x.length),
            })}
          />
        )}
      </div>
      {layout.data && (
        <p className={styles.second}>
          {t('plan.pictured', { when: format.dayAndTime(at), n: format.number(layout.data.x.length) })}
        </p>
      )}
      <div className={styles.steps}>
        <Button variant="subtle" onClick={onLeave}>
          {t('common:action.back')}
        </Button>
      </div>
    </div>
  );
}

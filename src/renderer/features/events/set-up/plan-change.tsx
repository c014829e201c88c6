import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanChange as Change } from '../../../../shared/contract/plans';
import type { PlanVersionId } from '../../../../shared/domain/ids';
import { useContractCommand, useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Actions } from '../../../ui/actions/actions';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import { showToast } from '../../../ui/toast/toast';
import { MoneyInput } from '../../../ui/money-input/money-input';
import { PlanChangeWords } from './plan-change-words';
import styles from './plan-panel.module.css';
import { usePlannedHouse } from './use-planned-house';
import type { StandingEvent } from './use-set-up';

type Props = {
  event: StandingEvent;
  from: number;
  to: { id: PlanVersionId; versionNo: number; planName: string };
  isDirty: boolean;
  onMark: (seatNos: ReadonlySet<number>) => void;
  onLeave: () => void;
};

/** What a newer version would do to an event that is there, in words, and the two ways on: give it to the event, or keep the old one. */
export function PlanChange({ event, from, to, isDirty, onMark, onLeave }: Props) {
  const { t } = useTranslation('events');
  const say = useRefusal();
  const preview = useContractQuery(
    'plans',
    'previewChange',
    { eventId: event.id, planVersionId: to.id },
    { gcTime: 0 },
  );
  const newZones = useNewZones(event, to.id);
  const [prices, setPrices] = useState<Readonly<Record<string, number | null>>>({});
  const apply = useContractCommand('plans', 'applyToEvent', {
    onSuccess: () => {
      showToast({ text: t('plan.applied', { name: event.name, plan: to.planName, n: to.versionNo }) });
      onLeave();
    },
  });
  const { data: change, error } = preview;
  useEffect(() => {
    if (change) onMark(seatsToShow(change));
  }, [change, onMark]);
  if (error)
    return (
      <RefusalNote sentence={say(error)} steps={{ tryAgain: () => void preview.refetch() }} focusFirst />
    );
  if (!change) return <SkeletonRows rows={3} waitingFor={t('plan.comparing')} />;
  const missing = newZones.some(({ code }) => (prices[code] ?? null) === null);
  const isRefused = change.inTheWay.length > 0;
  const give = () =>
    apply.mutate({
      eventId: event.id,
      planVersionId: to.id,
      revision: event.revision,
      ...(newZones.length === 0
        ? {}
        : { zonePrices: newZones.map(({ code }) => ({ code, priceMinor: prices[code] ?? 0 })) }),
    });
  return (
    <div className={styles.change}>
      <PlanChangeWords change={change} from={from} to={to.versionNo} capacityNow={event.capacity} />
      {!isRefused && newZones.length > 0 && (
        <div className={styles.prices}>
          {newZones.map(({ code, name }) => (
            <MoneyInput
              key={code}
              label={t('plan.priceOf', { zone: name === '' || name === code ? code : `${code} ${name}` })}
              currency={event.currency}
              value={prices[code] ?? null}
              onChange={(price) => setPrices((before) => ({ ...before, [code]: price }))}
            />
          ))}
        </div>
      )}
      {!isRefused && isDirty && <p className={styles.second}>{t('plan.saveFirst')}</p>}
      {apply.error && <RefusalNote sentence={say(apply.error)} steps={{ tryAgain: give }} />}
      <Actions
        affirmative={
          <Button
            variant={isRefused ? 'default' : 'filled'}
            disabled={isRefused || isDirty || missing}
            loading={apply.isPending}
            onClick={give}
          >
            {t('plan.apply', { n: to.versionNo })}
          </Button>
        }
        other={
          <Button autoFocus onClick={onLeave}>
            {t('plan.keep', { n: from })}
          </Button>
        }
      />
    </div>
  );
}

/** Zones of the version that the event has no price for yet. */
function useNewZones(event: StandingEvent, version: PlanVersionId) {
  const planned = usePlannedHouse(version);
  const known = new Set(event.priceCategories.map(({ code }) => code.toLowerCase()));
  return (planned?.zones ?? []).filter(({ code }) => !known.has(code.toLowerCase()));
}

/** What stands in the way; else whatever changes. */
function seatsToShow({ inTheWay, seats }: Change): Set<number> {
  if (inTheWay.length > 0) return new Set(inTheWay.map(({ seatNo }) => seatNo));
  return new Set(
    seats.flatMap(({ seatNo, changes }) => (seatNo === null || changes.includes('added') ? [] : [seatNo])),
  );
}

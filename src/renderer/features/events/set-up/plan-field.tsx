import { Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { emptyDraft } from './event-draft';
import { FieldRow } from './field-row';
import type { DraftForm } from './use-set-up';
import { plansByVenue } from './plans-by-venue';
import type { PlannedHouse } from './use-planned-house';

type Props = { form: DraftForm; isNew: boolean; planned: PlannedHouse | null };

/** Seats of a published plan, or just a number of them. An event that is there keeps what it has. */
export function PlanField({ form, isNew, planned }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { data } = useContractQuery('plans', 'list', {});
  const { planVersionId = null } = form.values;
  useZonePrices(form, planned, isNew);
  const published = (data?.items ?? []).flatMap(({ name, venue, published: version }) =>
    version === null ? [] : [{ name, venue, version }],
  );
  if (published.length === 0 && planVersionId === null) return null;
  const choose = (chosen: string | null) => {
    const plan = published.find(({ version }) => version.id === chosen);
    form.setValues({
      planVersionId: plan?.version.id ?? null,
      seats: plan ? String(plan.version.capacity) : emptyDraft.seats,
      prices: emptyDraft.prices,
      ...(plan?.venue && form.values.venue === '' ? { venue: plan.venue } : {}),
    });
  };
  const isOlder = planVersionId !== null && !published.some(({ version }) => version.id === planVersionId);
  return (
    <FieldRow label={t('field.plan')} htmlFor="event-plan">
      <Select
        id="event-plan"
        disabled={!isNew}
        data={[
          { value: '', label: t('field.noPlan') },
          ...plansByVenue(published, form.values.venue, t('field.plansAnywhere')).map(({ group, plans }) => ({
            group,
            items: plans.map(({ name, version }) => ({
              value: version.id as string,
              label: t('field.planVersion', {
                name,
                n: version.versionNo,
                seats: format.number(version.capacity),
              }),
            })),
          })),
          ...(isOlder ? [{ value: planVersionId, label: t('field.olderPlan') }] : []),
        ]}
        value={planVersionId ?? ''}
        onChange={(value) => choose(value === '' ? null : value)}
      />
    </FieldRow>
  );
}

/** As soon as the house of a chosen plan is here, its zones are the prices; amounts typed for the same codes stay. */
function useZonePrices(form: DraftForm, planned: PlannedHouse | null, isNew: boolean): void {
  const filled = useRef<PlannedHouse | null>(null);
  const { prices } = form.values;
  const { setFieldValue } = form;
  useEffect(() => {
    if (!isNew || planned === null || filled.current === planned) return;
    filled.current = planned;
    const typed = new Map(prices.map(({ code, price }) => [code, price]));
    setFieldValue(
      'prices',
      planned.zones.map(({ code, name, seats }) => ({
        code,
        name: name === code ? '' : name,
        seats: String(seats),
        price: typed.get(code) ?? null,
      })),
    );
  }, [planned, prices, isNew, setFieldValue]);
}

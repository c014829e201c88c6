import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanArea, PlanSeat } from '../../../../shared/domain/plan/plan-seats';
import { seatKinds } from '../../../../shared/domain/seat-kind';
import { edit, useDesigner } from '../designer/designer';
import { addSection, changeSection, setKind, setSection, setStepFree, setZone } from '../editing/marking';
import { holdersChosen } from '../editing/parts';
import styles from './fields.module.css';

type Props = { plan: PlanDocument; seats: readonly PlanSeat[]; areas: readonly PlanArea[] };

/** Zone, kind, step-free and section of everything that is chosen. Where they differ, the field is empty. */
export function MarkFields({ plan, seats, areas }: Props) {
  const { t } = useTranslation('plans');
  const chosen = useDesigner((state) => state.chosen);
  const zone = same([...seats, ...areas].map((each) => each.zone ?? ''));
  const kind = same(seats.map((seat) => seat.kind ?? 'standard'));
  const isStepFree = seats.length > 0 && seats.every((seat) => seat.stepFree === true);
  const holders = holdersChosen(plan, chosen);
  const section = same(holders.map((holder) => holder.section));
  const known = plan.sections.find(({ id }) => id === section);
  return (
    <div className={styles.group}>
      <div className={styles.pair}>
        <Select
          label={t('mark.zone')}
          data={plan.zones.map(({ code, name }) => ({
            value: code,
            label: code === name ? code : `${code} ${name}`,
          }))}
          placeholder={zone === null ? t('mark.various') : t('mark.none')}
          value={zone === '' ? null : zone}
          onChange={(value) => value !== null && edit((before, ids) => setZone(before, ids, value))}
        />
        {seats.length > 0 && (
          <Select
            label={t('mark.kind')}
            data={seatKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            placeholder={t('mark.various')}
            value={kind}
            onChange={(value) => {
              const wanted = seatKinds.find((each) => each === value);
              if (wanted) edit((before, ids) => setKind(before, ids, wanted));
            }}
          />
        )}
      </div>
      {seats.length > 0 && (
        <Switch
          label={t('mark.stepFree')}
          checked={isStepFree}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            edit((before, ids) => setStepFree(before, ids, wanted));
          }}
        />
      )}
      {holders.length > 0 && (
        <>
          <Select
            label={t('mark.section')}
            data={[
              ...plan.sections.map(({ id, name }) => ({ value: id, label: name || t('mark.noName') })),
              { value: ' new', label: t('mark.newSection') },
            ]}
            placeholder={t('mark.various')}
            value={section}
            onChange={(value) => value !== null && moveToSection(value, t('new.section'))}
          />
          {known && <SectionFields key={known.id} section={known} />}
        </>
      )}
    </div>
  );
}

function SectionFields({ section }: { section: PlanDocument['sections'][number] }) {
  const { t } = useTranslation('plans');
  const field = (name: 'name' | 'prefix') => (
    <TextInput
      label={t(`section.${name}`)}
      value={section[name]}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        edit((plan) => changeSection(plan, section.id, { [name]: text }), `section ${name}`);
      }}
    />
  );
  return (
    <div className={styles.pair}>
      {field('name')}
      {field('prefix')}
    </div>
  );
}

function moveToSection(value: string, newName: string): void {
  edit((plan, chosen) => {
    if (value !== ' new') return setSection(plan, chosen, value);
    const { plan: after, id } = addSection(plan, `${newName} ${plan.sections.length + 1}`);
    return setSection(after, chosen, id);
  });
}

/** The one value of all; `null` where they differ or there are none. */
function same<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

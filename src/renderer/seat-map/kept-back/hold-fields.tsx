import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { personRole, type PersonRole } from '../../../shared/contract/operation';
import { DateTimeInput } from '../../ui/date-time-input/date-time-input';
import { Segments } from '../../ui/segments/segments';
import { HoldColours } from './hold-colours';
import styles from './hold-fields.module.css';

/** What is typed about seats that are set aside. */
export type HoldDraft = {
  kind: NamedHold['kind'];
  reason: string;
  /** `''`: the first letter of the reason. */
  letter: string;
  colour: number;
  owner: string;
  releaseAt: string | null;
  breakableBy: PersonRole;
};

export const emptyHold: HoldDraft = {
  kind: 'hold',
  reason: '',
  letter: '',
  colour: 1,
  owner: '',
  releaseAt: null,
  breakableBy: 'manager',
};

type Props = {
  form: UseFormReturnType<HoldDraft>;
  zone: string;
  /** Placed already: what kind it is stays. */
  isPlaced?: boolean;
};

/** For whom, under which letter and colour, who knows about it, until when, and who may break it. */
export function HoldFields({ form, zone, isPlaced = false }: Props) {
  const { t } = useTranslation('set-aside');
  const { values } = form;
  const isBlock = values.kind === 'block';
  const letter = letterOf(values);
  return (
    <div className={styles.fields}>
      {!isPlaced && (
        <Segments
          label={t('kind')}
          value={values.kind}
          segments={[
            { value: 'hold', label: t('hold') },
            { value: 'block', label: t('blocked') },
          ]}
          onChange={(kind) => form.setFieldValue('kind', kind)}
        />
      )}
      <TextInput
        autoFocus
        maxLength={200}
        label={isBlock ? t('why') : t('whom')}
        placeholder={isBlock ? t('whyExample') : t('whomExample')}
        {...form.getInputProps('reason')}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('letter')}
          maxLength={1}
          disabled={isBlock}
          value={letter}
          onChange={({ currentTarget: { value } }) => form.setFieldValue('letter', firstLetter(value))}
        />
        <TextInput label={t('owner')} maxLength={200} {...form.getInputProps('owner')} />
      </div>
      {!isBlock && (
        <HoldColours
          letter={letter}
          value={values.colour}
          onChange={(colour) => form.setFieldValue('colour', colour)}
        />
      )}
      <DateTimeInput
        label={t('until')}
        description={t('untilHint')}
        zone={zone}
        value={values.releaseAt}
        onChange={(value) => form.setFieldValue('releaseAt', value)}
      />
      <Select
        label={t('breakableBy')}
        allowDeselect={false}
        data={personRole.options.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        value={values.breakableBy}
        onChange={(role) => form.setFieldValue('breakableBy', personRole.catch('manager').parse(role))}
      />
    </div>
  );
}

/** As the contract wants it; `null` while something is missing. */
export function readHold(draft: HoldDraft): HoldDraft | null {
  const letter = letterOf(draft);
  const reason = draft.reason.trim();
  if (reason === '' || letter === '') return null;
  return { ...draft, reason, letter, owner: draft.owner.trim() };
}

function letterOf({ letter, reason }: HoldDraft): string {
  return letter === '' ? firstLetter(reason) : letter;
}

/** The first letter A–Z in a text, in capitals; `''` where there is none. */
function firstLetter(text: string): string {
  return /[a-z]/i.exec(text.normalize('NFD'))?.[0].toUpperCase() ?? '';
}

import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { DateTimeInput } from '../../../ui/date-time-input/date-time-input';
import { SentenceField } from '../../../ui/sentence-field/sentence-field';
import { FieldRow } from './field-row';
import { PlanField } from './plan-field';
import { PriceFields } from './price-fields';
import styles from './set-up-fields.module.css';
import type { SetUp, StandingEvent } from './use-set-up';
import { usePlannedHouse } from './use-planned-house';
import { VenueField } from './venue-field';

type Props = {
  setUp: SetUp;
  zone: string;
  currency: string;
  isNew: boolean;
  pattern: StandingEvent | null;
};

/** What, when, where, seats, price; everything else is a sentence that may be changed. */
export function SetUpFields({ setUp, zone, currency, isNew, pattern }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { form } = setUp;
  const planned = usePlannedHouse(form.values.planVersionId);
  const { startsAt, endsAt, description } = form.values;
  return (
    <div className={styles.fields}>
      <FieldRow label={t('field.name')} htmlFor="event-name">
        <TextInput
          id="event-name"
          autoFocus={isNew && pattern === null}
          autoComplete="off"
          placeholder={t('field.namePlaceholder')}
          {...form.getInputProps('name')}
        />
      </FieldRow>
      <FieldRow label={t('field.startsAt')} htmlFor="event-starts">
        <DateTimeInput
          id="event-starts"
          zone={zone}
          autoFocus={pattern !== null}
          placeholder={t('field.startsAtPlaceholder')}
          {...form.getInputProps('startsAt')}
          value={startsAt}
        />
      </FieldRow>
      <VenueField form={form} isNew={isNew} />
      <PlanField form={form} isNew={isNew} planned={planned} />
      <FieldRow label={t('field.seats')} htmlFor="event-seats">
        <TextInput
          readOnly={Boolean(form.values.planVersionId)}
          id="event-seats"
          inputMode="numeric"
          autoComplete="off"
          className={styles.seats}
          placeholder={t('field.seatsPlaceholder')}
          {...form.getInputProps('seats')}
        />
      </FieldRow>
      <PriceFields form={form} currency={currency} />
      <div className={styles.sentences}>
        <SentenceField
          label={t('field.endsAt')}
          sentence={
            endsAt ? t('sentence.ends', { when: format.dayAndTime(endsAt, zone) }) : t('sentence.noEnd')
          }
        >
          <DateTimeInput
            aria-label={t('field.endsAt')}
            zone={zone}
            placeholder={t('field.endsAtPlaceholder')}
            {...form.getInputProps('endsAt')}
            value={endsAt}
          />
        </SentenceField>
        <SentenceField
          label={t('field.description')}
          sentence={description.trim() === '' ? t('sentence.noDescription') : description}
        >
          <Textarea
            aria-label={t('field.description')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            {...form.getInputProps('description')}
          />
        </SentenceField>
      </div>
    </div>
  );
}

import { Autocomplete, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../../../shared/contract/events';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { emptyDraft, housePart, type EventDraft } from './event-draft';
import { FieldRow } from './field-row';
import type { DraftForm } from './use-set-up';
import styles from './venue-field.module.css';
import { lastEventAt, venuesOf } from './venues';

type Props = { form: DraftForm; isNew: boolean };
type Copied = { from: EventSummary; before: Pick<EventDraft, 'seats' | 'prices'> };

/** Where: any text, with the venues of earlier events. A known one brings the house and the prices of its last event. */
export function VenueField({ form, isNew }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  const { data } = useContractQuery('events', 'list', { order: 'latest_first', limit: 200 });
  const events = useMemo(() => data?.items ?? [], [data]);
  const known = useContractQuery('venues', 'list', {}).data;
  const venues = useMemo(
    () =>
      venuesOf([...events, ...(known?.items ?? []).map(({ name }) => ({ venue: name, isArchived: false }))]),
    [events, known],
  );
  const [copied, setCopied] = useState<Copied | null>(null);

  const copyFrom = (venue: string) => {
    const from = lastEventAt(venue, events);
    const { seats, prices } = form.values;
    const isUntouched = seats === '' && JSON.stringify(prices) === JSON.stringify(emptyDraft.prices);
    if (!isNew || !from || !(isUntouched || isCopyUntouched())) return;
    setCopied({ from, before: { seats: emptyDraft.seats, prices: emptyDraft.prices } });
    form.setValues({ venue, ...housePart(from) });
  };
  const isCopyUntouched = () => {
    if (!copied) return false;
    const { seats, prices } = form.values;
    return JSON.stringify({ seats, prices }) === JSON.stringify(housePart(copied.from));
  };
  const { onBlur, ...input } = form.getInputProps('venue');

  return (
    <FieldRow label={t('field.venue')} htmlFor="event-venue">
      <Autocomplete
        id="event-venue"
        data={venues}
        limit={6}
        maxLength={200}
        selectFirstOptionOnChange={false}
        placeholder={t('field.venuePlaceholder')}
        {...input}
        onOptionSubmit={copyFrom}
        onBlur={(blur) => {
          onBlur?.(blur);
          copyFrom(form.values.venue);
        }}
      />
      {copied && isCopyUntouched() && (
        <p className={styles.copied}>
          {t('field.copied', {
            name: copied.from.name,
            day: format.day(copied.from.startsAt, copied.from.timeZone),
          })}
          <Button
            variant="subtle"
            onClick={() => {
              form.setValues(copied.before);
              setCopied(null);
            }}
          >
            {t('common:action.undo')}
          </Button>
        </p>
      )}
    </FieldRow>
  );
}

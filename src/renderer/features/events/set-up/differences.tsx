import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../lib/commands/use-commands';
import { useFormat } from '../../../lib/format/use-format';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import styles from './differences.module.css';
import { DifferenceRow } from './difference-row';
import { fieldsOf, type EventFields } from './event-draft';
import type { EventPart } from './event-parts';
import { mergeEdits, settle, type Choice } from './merge-edits';
import { readDraft } from './read-draft';
import { usePartWords } from './use-part-words';
import type { SetUp, StandingEvent } from './use-set-up';

type Props = {
  setUp: SetUp;
  theirs: StandingEvent;
  currency: string;
  isWorking: boolean;
  onSave: (fields: EventFields) => void;
  onLater: () => void;
};

/** Two edits side by side: who, when, what; chosen field by field, nothing overwritten. */
export function Differences({ setUp, theirs, currency, isWorking, onSave, onLater }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const [choices, setChoices] = useState<Partial<Record<EventPart, Choice>>>({});
  const words = usePartWords(theirs.timeZone, currency);
  const was = setUp.was?.fields ?? fieldsOf(theirs);
  const yours = readDraft(setUp.form.values) ?? was;
  const others = fieldsOf(theirs);
  const merge = mergeEdits(was, yours, others);
  const names = (parts: EventPart[]) => parts.map(words.name).join(', ');
  const save = () => onSave(settle(merge, yours, others, choices));
  useCommands([
    {
      id: 'event.save',
      label: t('differences.save'),
      group: 'screen',
      keys: ['mod+Enter', 'mod+S'],
      run: save,
    },
  ]);
  return (
    <section className={styles.differences} aria-label={t('differences.label')}>
      <h2>
        {t('differences.title', { count: merge.clashes.length, n: format.number(merge.clashes.length) })}
      </h2>
      <div className={styles.table}>
        <div className={styles.head} aria-hidden>
          <span />
          <span>{t('differences.yours')}</span>
          <span>
            {theirs.changedBy === null
              ? t('differences.theirsUnnamed', { time: format.time(theirs.changedAt) })
              : t('differences.theirs', { name: theirs.changedBy, time: format.time(theirs.changedAt) })}
          </span>
        </div>
        {merge.clashes.map((part) => (
          <DifferenceRow
            key={part}
            label={words.name(part)}
            was={words.value(part, was)}
            yours={words.value(part, yours)}
            theirs={words.value(part, others)}
            theirName={theirs.changedBy}
            choice={choices[part] ?? 'yours'}
            onChoose={(choice) => setChoices({ ...choices, [part]: choice })}
          />
        ))}
      </div>
      {merge.theirsOnly.length > 0 && (
        <p>{t('differences.theirsOnly', { fields: names(merge.theirsOnly) })}</p>
      )}
      {merge.yoursOnly.length > 0 && <p>{t('differences.yoursOnly', { fields: names(merge.yoursOnly) })}</p>}
      <div className={styles.buttons}>
        <Button
          variant="filled"
          size="lg"
          autoFocus
          loading={isWorking}
          rightSection={<KeyHint keys="mod+Enter" />}
          onClick={save}
        >
          {t('differences.save')}
        </Button>
        <Button size="lg" onClick={onLater}>
          {t('differences.later')}
        </Button>
      </div>
    </section>
  );
}

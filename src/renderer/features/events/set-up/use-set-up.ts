import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseNow } from '../../../../shared/contract/events';
import { useFormat } from '../../../lib/format/use-format';
import type { Output } from '../../../lib/query/operations';
import { draftOf, fieldsOf, type EventDraft, type EventFields } from './event-draft';
import { draftKept, dropDraft, keepDraft, type KeptDraft } from './event-drafts';
import { mostSeats, problemsOf, readDraft, type DraftField, type Problem } from './read-draft';

/** An event with how its house stands, as `events.get` gives it. */
export type StandingEvent = Output<'events', 'get'>;
export type DraftForm = UseFormReturnType<EventDraft>;

export type SetUp = {
  form: DraftForm;
  /** What the typing began from; `null` for a new event. */
  was: KeptDraft['was'];
  isDirty: boolean;
  /** Somebody else's edit that came while this one was typed. */
  theirs: StandingEvent | null;
  /** Reads values, the typed ones by default; when they cannot be saved `null`, with the first bad field in focus. */
  read: (draft?: EventDraft) => EventFields | null;
  /** Goes on from an event as it now stands, with these values or its own. */
  beginFrom: (event: EventSaved, values?: EventDraft) => void;
  discard: () => void;
};

/** An event as a command gives it back. */
export type EventSaved = Omit<StandingEvent, keyof HouseNow | 'areas'>;

type Options = {
  /** Under which the draft is kept: the event's id, or `new`. */
  draftKey: string;
  /** What the fields hold when no draft was left. */
  initial: EventDraft;
  event: StandingEvent | null;
};

/** The fields of the set-up page: typed values that outlive the page, and what they began from. */
export function useSetUp({ draftKey, initial, event }: Options): SetUp {
  const { t } = useTranslation('events');
  const format = useFormat();
  const [kept] = useState(() => draftKept(draftKey));
  const [was, setWas] = useState(kept?.was ?? (event && standing(event)));
  const form = useForm<EventDraft>({
    initialValues: kept?.draft ?? initial,
  });
  const { values, setValues } = form;
  const say = (problems: Record<DraftField, Problem>) =>
    Object.fromEntries(
      Object.entries(problems).map(([field, problem]) => [
        field,
        t(`problem.${problem}`, { most: format.number(mostSeats) }),
      ]),
    );
  const baseline = useMemo(() => (was ? draftOf(was.fields) : initial), [was, initial]);
  const isDirty = JSON.stringify(values) !== JSON.stringify(baseline);
  const isBehind = event !== null && was !== null && event.revision > was.revision;

  useEffect(() => {
    if (isDirty) keepDraft(draftKey, { draft: values, was });
    else dropDraft(draftKey);
  }, [draftKey, isDirty, values, was]);
  useEffect(() => {
    if (!isBehind || isDirty) return;
    // What somebody else saved arrives from outside, and the form keeps its values by itself.
    // oxlint-disable-next-line react/set-state-in-effect
    setWas(standing(event));
    setValues(draftOf(fieldsOf(event)));
  }, [isBehind, isDirty, event, setValues]);

  return {
    form,
    was,
    isDirty,
    theirs: isBehind && isDirty ? event : null,
    read: (draft = values) => {
      const errors = say(problemsOf(draft));
      form.setErrors(errors);
      focusField(form, Object.keys(errors)[0]);
      return readDraft(draft);
    },
    beginFrom: (saved, next) => {
      setWas(standing(saved));
      setValues(next ?? draftOf(fieldsOf(saved)));
      form.clearErrors();
    },
    discard: () => {
      setValues(baseline);
      form.clearErrors();
    },
  };
}

function standing(event: EventSaved): NonNullable<KeptDraft['was']> {
  return { fields: fieldsOf(event), revision: event.revision };
}

function focusField(form: DraftForm, field: string | undefined): void {
  if (field !== undefined) requestAnimationFrame(() => form.getInputNode(field)?.focus());
}

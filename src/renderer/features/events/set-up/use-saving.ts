import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventStatus } from '../../../../shared/domain/event-status';
import { announce } from '../../../lib/announce';
import { RefusalError } from '../../../lib/client';
import { paths } from '../../../lib/paths';
import { showToast } from '../../../ui/toast/toast';
import { draftOf, fieldsOf, type EventDraft, type EventFields } from './event-draft';
import { dropDraft } from './event-drafts';
import { mergeEdits, settle } from './merge-edits';
import { useSaveEvent, type Save } from './use-save-event';
import type { EventSaved, SetUp, StandingEvent } from './use-set-up';

const none: ReadonlySet<number> = new Set();

export type Saving = {
  isWorking: boolean;
  error: Error | null;
  /** Seats that stood in the way of a smaller house, while they are to be shown. */
  inTheWay: ReadonlySet<number>;
  showInTheWay: () => void;
  /** Saves what is typed (or a draft made from it), with a status where one is given. */
  save: (status?: EventStatus, draft?: EventDraft) => void;
  /** Changes only the status; what is typed stays typed. */
  setStatus: (status: EventStatus) => void;
  /** Saves what was chosen of two edits, on top of theirs. */
  saveSettled: (fields: EventFields, theirs: StandingEvent) => void;
};

type Options = {
  setUp: SetUp;
  event: StandingEvent | null;
  draftKey: string;
  /** Somebody else changed the same fields: the screen lays the two side by side. */
  onClash: () => void;
};

/** Saving, and where it leads: the event's own page, a sentence, or the comparison of two edits. */
export function useSaving({ setUp, event, draftKey, onClash }: Options): Saving {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const command = useSaveEvent();
  const [isShowing, setShowing] = useState(false);
  const inTheWay = useSeatsInTheWay(command.error);
  const id = event?.id ?? null;

  const send = (save: Omit<Save, 'id'>, keep?: EventDraft) => {
    setShowing(false);
    command.mutate({ id, ...save }, { onSuccess: (saved) => arrive(saved, save.status, keep) });
  };
  const arrive = (saved: EventSaved, status: EventStatus | undefined, keep: EventDraft | undefined) => {
    setUp.beginFrom(saved, keep);
    const sell = { label: t('saved.sell'), onClick: () => void navigate(paths.sale(saved.id)) };
    const text = t(`saved.${status ?? (event ? 'changes' : 'draft')}`, { name: saved.name });
    // Everything but an opened sale stands on the page itself by now; a toast would only cover it.
    if (status === 'on_sale') showToast({ text, action: sell });
    else announce(text);
    if (event) return;
    dropDraft(draftKey);
    void navigate(paths.editEvent(saved.id), { replace: true });
  };
  const withStatus = (status: EventStatus | undefined) => (status === undefined ? {} : { status });

  return {
    isWorking: command.isPending,
    error: command.error,
    inTheWay: isShowing ? inTheWay : none,
    showInTheWay: () => setShowing(true),
    save: (status, draft) => {
      const fields = setUp.read(draft);
      if (!fields || command.isPending) return;
      if (draft) setUp.form.setValues(draft);
      const { theirs, was } = setUp;
      if (!theirs || !was) {
        send({ was, fields, ...withStatus(status) });
        return;
      }
      const merge = mergeEdits(was.fields, fields, fieldsOf(theirs));
      if (merge.clashes.length > 0) onClash();
      else
        send({
          was: standing(theirs),
          fields: settle(merge, fields, fieldsOf(theirs), {}),
          ...withStatus(status),
        });
    },
    setStatus: (status) => {
      if (!event) return;
      send({ was: standing(event), status }, setUp.isDirty ? setUp.form.values : undefined);
    },
    saveSettled: (fields, theirs) => {
      setUp.form.setValues(draftOf(fields));
      send({ was: standing(theirs), fields });
    },
  };
}

function standing(event: StandingEvent) {
  return { fields: fieldsOf(event), revision: event.revision };
}

function useSeatsInTheWay(error: Error | null): ReadonlySet<number> {
  return useMemo(() => {
    if (!(error instanceof RefusalError) || error.refusal.code !== 'capacity_too_low') return none;
    return new Set(error.refusal.facts.seats.map((seat) => seat.seatNo));
  }, [error]);
}

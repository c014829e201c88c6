import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { EventStatus } from '../../../../shared/domain/event-status';
import { eventId, planVersionId } from '../../../../shared/domain/ids';
import { client, RefusalError } from '../../../lib/client';
import { touchedBy } from '../../../lib/query/touched';
import type { EventFields } from './event-draft';
import type { KeptDraft } from './event-drafts';
import { agree, type EventField } from './event-parts';

/** `was` is what the typing began from; `null` makes a new event. Without `fields` only the status changes. */
export type Save = { id: string | null; was: KeptDraft['was']; fields?: EventFields; status?: EventStatus };

/**
 * Saves what was typed: a new event, or only the changed fields of one that is there. Asked again after the connection
 * broke, the same try is never done twice.
 */
export function useSaveEvent() {
  const queries = useQueryClient();
  const tried = useRef<{ input: string; key: string } | null>(null);
  const keyFor = (input: unknown) => {
    const text = JSON.stringify(input);
    if (tried.current?.input !== text) tried.current = { input: text, key: crypto.randomUUID() };
    return tried.current.key;
  };
  const refresh = () => {
    for (const feature of touchedBy('events')) void queries.invalidateQueries({ queryKey: [feature] });
  };
  return useMutation({
    mutationFn: async ({ id, was, fields, status }: Save) => {
      const chosen = status === undefined ? {} : { status };
      if (id === null || was === null) {
        if (!fields) throw new Error('a new event has no fields');
        const input = { ...newEvent(fields), status: 'draft' as const, ...chosen };
        return client.events.create({ ...input, idempotencyKey: keyFor(input) });
      }
      const changes = fields ? changesOf(was.fields, fields) : {};
      const input = { eventId: eventId.parse(id), revision: was.revision, ...changes, ...chosen };
      return client.events.update({ ...input, idempotencyKey: keyFor(input) });
    },
    onSuccess: () => {
      tried.current = null;
      refresh();
    },
    onError: (error) => {
      // The other edit has to be here before the two can be compared.
      if (error instanceof RefusalError && error.refusal.code === 'edited_meanwhile') refresh();
    },
  });
}

/** A plan says how many seats there are and in which zones; only what the zones cost is said here. */
function newEvent({ planVersionId: plan, ...fields }: EventFields) {
  if (!plan) return fields;
  const { capacity: _, priceCategories, ...rest } = fields;
  const zonePrices = priceCategories.map(({ code, priceMinor }) => ({ code, priceMinor }));
  return { ...rest, planVersionId: planVersionId.parse(plan), zonePrices };
}

/** Only what changed; capacity and prices always together, since they have to add up. */
function changesOf(before: EventFields, after: EventFields): Partial<EventFields> {
  const fields: EventField[] = [
    'name',
    'startsAt',
    'endsAt',
    'venue',
    'description',
    'capacity',
    'priceCategories',
  ];
  const changed = new Set(fields.filter((field) => !agree(field, before, after)));
  if (changed.has('capacity')) changed.add('priceCategories');
  return [...changed].reduce<Partial<EventFields>>(
    (changes, field) => ({ ...changes, [field]: after[field] }),
    {},
  );
}

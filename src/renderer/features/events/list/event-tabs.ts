import type { Input } from '../../../lib/query/operations';
import type { Today } from '../../../lib/use-today';

export const eventTabs = ['on_sale', 'draft', 'past', 'all'] as const;
export type EventTab = (typeof eventTabs)[number];

type ListInput = Omit<Input<'events', 'list'>, 'cursor'>;

/** What each tab of the events list asks for. Past begins at midnight of the house. */
export function tabInput(tab: EventTab, search: string, today: Today): ListInput {
  const found = search.trim() === '' ? {} : { search: search.trim() };
  switch (tab) {
    case 'on_sale':
      return { ...found, status: ['on_sale'], startsFrom: today.from, order: 'soonest_first' };
    case 'draft':
      return { ...found, status: ['draft'], order: 'soonest_first' };
    case 'past':
      return { ...found, startsBefore: today.from, order: 'latest_first' };
    case 'all':
      return { ...found, order: 'latest_first', includeArchived: true };
  }
}

/** The tab in an address; anything else means what is on sale. */
export function tabOf(text: string | null): EventTab {
  return eventTabs.find((tab) => tab === text) ?? 'on_sale';
}

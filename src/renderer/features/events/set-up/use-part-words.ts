// Casts: a part that is no price is a field; the template type cannot say so.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import type { EventFields } from './event-draft';
import { priceCodeOf, type EventField, type EventPart } from './event-parts';

/** The words for a part of an event: what it is called, and how its value reads. */
export type PartWords = {
  name: (part: EventPart) => string;
  value: (part: EventPart, of: EventFields) => string;
};

/** Says parts of an event as a person reads them; a division of the house has one line for each price. */
export function usePartWords(zone: string, currency: string): PartWords {
  const { t } = useTranslation('events');
  const format = useFormat();
  const price = (minorUnits: number) => format.money(minorUnits, currency);
  const value = (part: Exclude<EventPart, `price ${string}`>, of: EventFields): string => {
    switch (part) {
      case 'name':
      case 'venue':
      case 'description':
        return of[part] || t('differences.nothing');
      case 'startsAt':
        return format.dayAndTime(of.startsAt, zone);
      case 'endsAt':
        return of.endsAt === null ? t('differences.nothing') : format.dayAndTime(of.endsAt, zone);
      case 'capacity':
        return format.number(of.capacity);
      case 'priceCategories':
        return of.priceCategories
          .map(({ code, seats, priceMinor }) => `${code} ${format.number(seats)} × ${price(priceMinor)}`)
          .join('\n');
    }
  };
  return {
    name: (part) => {
      const code = priceCodeOf(part);
      return code === null ? t(`field.${part as EventField}`) : t('price.row', { code });
    },
    value: (part, of) => {
      const code = priceCodeOf(part);
      if (code === null) return value(part as EventField, of);
      const category = of.priceCategories.find((each) => each.code === code);
      return category ? price(category.priceMinor) : t('differences.nothing');
    },
  };
}

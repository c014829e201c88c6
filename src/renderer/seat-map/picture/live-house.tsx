import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../../shared/contract/events';
import { useFormat } from '../../lib/format/use-format';
import { HousePicture } from './house-picture';
import { useHouse } from './use-house';
import { useZones } from './use-zones';

type HouseEvent = Pick<EventSummary, 'id' | 'name' | 'capacity' | 'booked' | 'free' | 'priceCategories'>;

/** The real house of an event, filling up live. Nothing is drawn until layout and states are here. */
export function LiveHouse({ event }: { event: HouseEvent }) {
  const { t } = useTranslation('house');
  const format = useFormat();
  const house = useHouse(event.id);
  const zones = useZones(event.priceCategories);
  if (!house) return null;
  const { name, capacity, booked, free } = event;
  const label = t('picture', {
    name,
    booked: format.number(booked),
    capacity: format.number(capacity),
    free: format.number(free),
  });
  return (
    <HousePicture
      plan={house.layout}
      states={house.states}
      version={house.version}
      zones={zones}
      label={label}
    />
  );
}

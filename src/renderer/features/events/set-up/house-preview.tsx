import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { houseLayout } from '../../../../shared/domain/seat-layout';
import { useFormat } from '../../../lib/format/use-format';
import { HousePicture } from '../../../seat-map/picture/house-picture';
import { useZones } from '../../../seat-map/picture/use-zones';
import type { EventDraft } from './event-draft';
import styles from './house-preview.module.css';
import { LiveStates } from './live-states';
import { PreviewWords } from './preview-words';
import { categoriesOfSeats } from './preview-house';
import { mostSeats } from './read-draft';
import { readCount, seatsOfPrices } from './rest-of-house';
import { usePlannedHouse } from './use-planned-house';
import type { StandingEvent } from './use-set-up';

type Props = {
  draft: EventDraft;
  event: StandingEvent | null;
  currency: string;
  /** Seats that stand in the way of a smaller house. */
  marked: ReadonlySet<number>;
};

/** The house as it will be, drawn while one types, with what is sold of it already. */
export function HousePreview({ draft, event, currency, marked }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const counts = seatsOfPrices(
    readCount(draft.seats),
    draft.prices.map((price) => price.seats),
  );
  // Seats in the way are only to be seen in the house as it stands.
  const capacity = marked.size > 0 && event ? event.capacity : (readCount(draft.seats) ?? 0);
  const shown = useDeferredValue(`${capacity} ${counts.join(' ')}`);
  const plan = useMemo(() => {
    const [size = 0, ...seats] = shown.split(' ').map(Number);
    if (size < 1 || size > mostSeats) return null;
    return { ...houseLayout(size), category: categoriesOfSeats(size, seats) };
  }, [shown]);
  const planned = usePlannedHouse(draft.planVersionId);
  const house = planned?.house ?? plan;
  const zones = useZones(
    draft.prices.map(({ code }, place) => ({ categoryNo: place + 1, code: code.trim() })),
  );
  return (
    <div className={styles.preview}>
      <div className={styles.house}>
        {house ? (
          <LiveStates event={event} capacity={house.x.length}>
            {(states) => (
              <HousePicture
                plan={house}
                states={states}
                zones={zones}
                marked={marked}
                label={t('preview.label', { n: format.number(house.x.length) })}
              />
            )}
          </LiveStates>
        ) : (
          <p className={styles.empty}>{t('preview.empty')}</p>
        )}
      </div>
      <PreviewWords draft={draft} event={event} currency={currency} />
    </div>
  );
}

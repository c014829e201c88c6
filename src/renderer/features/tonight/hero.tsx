import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../../shared/contract/events';
import { useFormat } from '../../lib/format/use-format';
import { HousePicture } from '../../seat-map/picture/house-picture';
import { useHouse } from '../../seat-map/picture/use-house';
import { useZones } from '../../seat-map/picture/use-zones';
import styles from './hero.module.css';
import { HeroFacts } from './hero-facts';
import { isFull } from './needs';

type Props = { event: EventSummary; now: Date };

/** The event to sell next: what, when, where, its real house, how full it is, and the way to sell. */
export function Hero({ event, now }: Props) {
  const { t } = useTranslation(['tonight', 'house']);
  const format = useFormat();
  const house = useHouse(event.id);
  const zones = useZones(event.priceCategories);
  const hasBegun = new Date(event.startsAt) <= now;
  const relative = format.relative(event.startsAt, now);
  return (
    <section className={styles.hero} aria-label={event.name}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.name}>{event.name}</h2>
          <p className={styles.where}>
            {format.timeAndZone(event.startsAt, event.timeZone)}
            {event.venue && ` · ${event.venue}`}
          </p>
        </div>
        <p className={styles.starts}>
          {hasBegun ? t('hero.began', { when: relative }) : t('hero.starts', { when: relative })}
        </p>
      </header>
      <div className={styles.body}>
        <div className={styles.house}>
          {house && (
            <HousePicture
              plan={house.layout}
              states={house.states}
              version={house.version}
              zones={zones}
              label={t('house:picture', {
                name: event.name,
                booked: format.number(event.booked),
                capacity: format.number(event.capacity),
                free: format.number(event.free),
              })}
            />
          )}
          {isFull(event) && <strong className={styles.stamp}>{t('hero.full')}</strong>}
        </div>
        <HeroFacts event={event} house={house} />
      </div>
    </section>
  );
}

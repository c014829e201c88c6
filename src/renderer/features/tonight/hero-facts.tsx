import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../shared/contract/events';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import type { PicturedHouse } from '../../seat-map/picture/use-house';
import { ZoneSwatch } from '../../seat-map/picture/zone-swatch';
import styles from './hero-facts.module.css';
import { SellButton } from './sell-button';
import { freeByCategory } from './zone-counts';

type Props = { event: EventSummary; house: PicturedHouse | null };

/** How the house stands: sold, free, held, free seats of each zone, and the way to sell. */
export function HeroFacts({ event, house }: Props) {
  const { t } = useTranslation('tonight');
  const format = useFormat();
  const navigate = useNavigate();
  const free = useMemo(() => house && freeByCategory(house.layout, house.states), [house]);
  const { booked, held, namedHeld, blocked, capacity } = event;
  const rest = [
    { key: 'free', count: event.free },
    { key: 'held', count: held },
    { key: 'namedHeld', count: namedHeld },
    { key: 'blocked', count: blocked },
  ] as const;
  return (
    <div className={styles.facts}>
      <div>
        <p className={styles.sold}>
          {t('hero.sold', { n: format.number(booked), capacity: format.number(capacity) })}
        </p>
        <div className={styles.bar} role="img" aria-label={format.share(booked / capacity)}>
          <span style={{ inlineSize: `${(booked / capacity) * 100}%` }} />
        </div>
        <p className={styles.share}>
          <span>{t('hero.share', { share: format.share(booked / capacity) })}</span>
          <span>{format.moneyCompact(event.soldMinor, event.currency)}</span>
        </p>
      </div>
      <ul className={styles.list}>
        {rest
          .filter(({ key, count }) => key === 'free' || count > 0)
          .map(({ key, count }) => (
            <li key={key} className={styles.line} data-strong={key === 'free' || undefined}>
              <span>{t(`hero.${key}`)}</span>
              <span>{format.number(count)}</span>
            </li>
          ))}
      </ul>
      {event.priceCategories.length > 1 && (
        <ul className={styles.list} aria-label={t('hero.zones')}>
          {event.priceCategories.map(({ categoryNo, code, name, priceMinor }) => (
            <li key={categoryNo} className={styles.zone}>
              <ZoneSwatch categoryNo={categoryNo}>{code}</ZoneSwatch>
              <span className={styles.zoneName}>
                {name === code ? format.money(priceMinor, event.currency) : name}
              </span>
              <span>{free && t('hero.zoneFree', { n: format.number(free.get(categoryNo) ?? 0) })}</span>
            </li>
          ))}
        </ul>
      )}
      <SellButton onSell={() => void navigate(paths.sale(event.id))} />
    </div>
  );
}

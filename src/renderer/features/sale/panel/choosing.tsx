import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { useSaleView } from '../sale-view';
import { Face } from './face';
import { ParkedSales } from './parked-sales';
import styles from './choosing.module.css';

/** Nothing is held yet: how to begin, in four examples of this very house. */
export function Choosing() {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const { event, zones, house, sale } = useSaleView();
  // What only areas cost has no seats to find.
  const [, zone] = zones.filter(({ categoryNo }) =>
    house.category.subarray(0, house.count).includes(categoryNo),
  );
  const row = house.layout.rowNames[Math.floor(house.rows.count / 2)] ?? 'A';
  const [area] = house.areas;
  const ofArea = area
    ? [
        {
          typed: `2 ${area.name.toLowerCase()}`,
          means: t('area.places', { n: format.number(2), area: area.name }),
        },
      ]
    : [];
  const ofSeats = [
    { typed: '2', means: t('choosing.together', { n: 2 }) },
    ...(zone
      ? [{ typed: `2 ${zone.code.toLowerCase()}`, means: t('choosing.inZone', { n: 2, zone: zone.name }) }]
      : []),
    { typed: `${row.toLowerCase()}2-3`, means: t('choosing.seats', { row, seats: '2–3' }) },
  ];
  const examples = [
    ...(house.count > 0 ? ofSeats : []),
    ...ofArea,
    { typed: t('choosing.nameExample'), means: t('choosing.name') },
  ];
  const how = house.count > 0 ? t('choosing.how') : t('choosing.howMany');
  const isAsking = sale.asking.length > 0;
  const title = isAsking
    ? t('choosing.asking', { count: sale.asking.length, n: format.number(sale.asking.length) })
    : t('choosing.title');
  return (
    <Face title={title}>
      <ParkedSales />
      <div className={styles.how} data-quiet={event.status !== 'on_sale' || undefined}>
        <p>{event.free === 0 ? t('choosing.soldOut') : how}</p>
        <dl className={styles.examples}>
          {examples.map(({ typed, means }) => (
            <div key={typed} className={styles.example}>
              <dt>
                <kbd className={styles.typed}>{typed}</kbd>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Face>
  );
}

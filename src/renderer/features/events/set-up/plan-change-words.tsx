import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../../../shared/contract/plans';
import { useFormat } from '../../../lib/format/use-format';
import { Notice } from '../../../ui/notice/notice';
import styles from './plan-panel.module.css';

const kinds = ['added', 'removed', 'moved', 'relabelled', 'rezoned', 'kind'] as const;
const mostNamed = 6;
const mostRefused = 8;

type Props = { change: PlanChange; from: number; to: number; capacityNow: number };

/** The difference of two versions in plain words: how many seats, which ones, and which of them somebody has. */
export function PlanChangeWords({ change, from, to, capacityNow }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { seats, inTheWay, capacity } = change;
  const lines = kinds.flatMap((kind) => {
    const touched = seats.filter(({ changes }) => changes.includes(kind));
    const count = kind === 'kind' ? touched.length : change[kind];
    if (count === 0) return [];
    const names = touched.slice(0, mostNamed).map(({ label, labelAfter, zoneAfter }) => {
      if (kind === 'relabelled' && labelAfter !== null)
        return t('plan.becomes', { from: label, to: labelAfter });
      return kind === 'rezoned' && zoneAfter !== null
        ? t('plan.becomes', { from: label, to: zoneAfter })
        : label;
    });
    return [{ kind, count, names: names.join(', '), isMore: count > names.length }];
  });
  return (
    <>
      <p>
        {lines.length === 0
          ? t('plan.same', { n: to })
          : t(capacity === capacityNow ? 'plan.asMany' : 'plan.difference', {
              n: to,
              from,
              before: format.number(capacityNow),
              after: format.number(capacity),
            })}
      </p>
      <ul className={styles.list}>
        {lines.map(({ kind, count, names, isMore }) => (
          <li key={kind}>
            {t(`plan.change.${kind}`, { count, n: format.number(count) })}{' '}
            <span className={styles.second}>
              {names}
              {isMore && ' …'}
            </span>
          </li>
        ))}
      </ul>
      {inTheWay.length > 0 && (
        <div role="alert" className={styles.change}>
          <Notice tone="danger">
            {t('plan.refused', { count: inTheWay.length, n: format.number(inTheWay.length) })}
          </Notice>
          <ul className={styles.list}>
            {inTheWay.slice(0, mostRefused).map(({ seatNo, label, why, change: what }) => (
              <li key={`${seatNo} ${what}`}>
                {t(`plan.inTheWay.${what}`, { label, why: t(`plan.why.${why}`) })}
              </li>
            ))}
            {inTheWay.length > mostRefused && (
              <li className={styles.second}>
                {t('plan.more', { n: format.number(inTheWay.length - mostRefused) })}
              </li>
            )}
          </ul>
          <p className={styles.second}>{t('plan.wayOn')}</p>
        </div>
      )}
    </>
  );
}

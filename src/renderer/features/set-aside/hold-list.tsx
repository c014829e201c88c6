import { useTranslation } from 'react-i18next';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { useFormat } from '../../lib/format/use-format';
import { DataRows, type Column } from '../../ui/data-rows/data-rows';
import { HoldGlyph } from '../../seat-map/kept-back/hold-glyph';
import { useHoldWords } from './use-hold-words';
import styles from './holds.module.css';

type Props = {
  holds: readonly NamedHold[];
  zone: string;
  onOpen: (hold: NamedHold) => void;
  /** Below: the way to a new one. */
  children?: React.ReactNode;
};

/** What is set aside: letter and colour as on the map, for whom, which seats, until when. */
export function HoldList({ holds, zone, onOpen, children }: Props) {
  const { t } = useTranslation(['set-aside', 'common']);
  const format = useFormat();
  const words = useHoldWords(zone);
  const seats = holds.reduce((sum, { kept }) => sum + kept, 0);
  const columns: Column<NamedHold>[] = [
    {
      key: 'letter',
      title: t('letter'),
      track: 'max-content',
      cell: (hold) => (
        <span className={styles.glyph}>
          <HoldGlyph {...hold} />
        </span>
      ),
    },
    {
      key: 'what',
      title: t('whom'),
      track: 'minmax(0, 1fr)',
      cell: (hold) => (
        <span className={styles.hold}>
          <span className={styles.name}>{hold.reason}</span>
          <span className={styles.facts}>{words.seats(hold)}</span>
          <span className={styles.facts}>{words.until(hold)}</span>
        </span>
      ),
    },
  ];
  return (
    <>
      <h2 className={styles.title}>
        {holds.length === 0 ? t('none') : t('kept', { count: seats, n: format.number(seats) })}
      </h2>
      {holds.length === 0 && <p className={styles.second}>{t('noneWhy')}</p>}
      {holds.length > 0 && (
        <div className={styles.list}>
          <DataRows
            label={t('title')}
            rows={holds}
            columns={columns}
            keyOf={({ id }) => id}
            onOpen={onOpen}
          />
        </div>
      )}
      {children}
    </>
  );
}

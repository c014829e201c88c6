import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { useSeatsSaid } from '../../lib/format/use-seats-said';
import styles from './holds.module.css';
import { useHoldWords } from './use-hold-words';

type Props = {
  hold: NamedHold;
  /** `null`: who is signed in may not break it. */
  onRelease: ((seatNos: readonly number[]) => void) | null;
};

/** Of more seats than this nobody ticks single ones: then whole runs are released and taken in again. */
const mostTicked = 60;

/** The seats that a named hold keeps; those that are ticked can be given free by themselves. */
export function KeptSeats({ hold, onRelease }: Props) {
  const { t } = useTranslation('set-aside');
  const said = useSeatsSaid();
  const words = useHoldWords('');
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const { keeps } = hold;
  const leaving = keeps.filter(({ seatNo }) => ticked.has(seatNo));
  const toggle = (seatNo: number) => {
    const next = new Set(ticked);
    if (!next.delete(seatNo)) next.add(seatNo);
    setTicked(next);
  };
  const isTicked = onRelease !== null && keeps.length > 1 && keeps.length <= mostTicked;
  return (
    <div className={styles.seats}>
      <p>{words.seats(hold)}</p>
      {isTicked && (
        <fieldset className={styles.ticks}>
          <legend className="visually-hidden">{t('which')}</legend>
          {keeps.map(({ seatNo, label }) => (
            <Checkbox
              key={seatNo}
              size="sm"
              label={label}
              checked={ticked.has(seatNo)}
              onChange={() => toggle(seatNo)}
            />
          ))}
        </fieldset>
      )}
      {isTicked && leaving.length > 0 && (
        <Button onClick={() => onRelease(leaving.map(({ seatNo }) => seatNo))}>
          {t('releaseSome', { seats: said(leaving.map(({ label }) => label)) })}
        </Button>
      )}
    </div>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsAndPlaces } from '../../lib/format/labels-and-places';
import { useFormat } from '../../lib/format/use-format';
import { labelOf } from '../engine/labels';
import styles from './seat-field.module.css';
import { readWish, type WishedHouse } from './seat-wish';

type Props = {
  asked: WishedHouse;
  currency: string;
  onChoose: (seatNos: readonly number[]) => void;
  /** Rings an offer on the map while it is pointed at. */
  onPoint: (seatNos: readonly number[]) => void;
  /** Enter where nothing is left to choose. */
  onEnter: () => void;
  /** False where something else has the focus first. */
  focusFirst?: boolean;
};

/** Seats by what they are called or how many; Enter takes the first offer. */
export function SeatField({ asked, currency, onChoose, onPoint, onEnter, focusFirst = true }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const { offers, problem } = readWish(typed, asked);
  const { layout } = asked.house;
  const choose = (seatNos: readonly number[]) => {
    setTyped('');
    onPoint([]);
    onChoose(seatNos);
  };
  const priceOf = (seatNos: readonly number[]) =>
    seatNos.reduce((sum, seatNo) => {
      const zone = asked.zones.find((each) => each.categoryNo === asked.house.category[seatNo - 1]);
      return sum + (zone?.priceMinor ?? 0);
    }, 0);
  return (
    <div className={styles.wish}>
      <TextInput
        label={t('change.whichSeats')}
        placeholder={t('change.seatExample')}
        autoFocus={focusFirst}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={problem === null || typed.trim() === '' ? null : t(`change.problem.${problem}`)}
        onChange={(change) => setTyped(change.currentTarget.value)}
        onKeyDown={(press) => {
          const [first] = offers;
          if (press.key !== 'Enter' || press.ctrlKey || press.metaKey || press.nativeEvent.isComposing)
            return;
          press.preventDefault();
          if (first !== undefined) choose(first);
          else if (typed.trim() === '') onEnter();
        }}
      />
      <div className={styles.offers} role="group" aria-label={t('change.offers')}>
        {offers.map((seatNos) => (
          <Button
            key={seatNos.join()}
            variant="default"
            fullWidth
            justify="space-between"
            rightSection={<span className={styles.price}>{format.money(priceOf(seatNos), currency)}</span>}
            onPointerEnter={() => onPoint(seatNos)}
            onPointerLeave={() => onPoint([])}
            onFocus={() => onPoint(seatNos)}
            onBlur={() => onPoint([])}
            onClick={() => choose(seatNos)}
          >
            {labelsAndPlaces(
              format,
              seatNos.map((seatNo) => labelOf(layout, seatNo)),
              asked.house.areas,
            )}
          </Button>
        ))}
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { BoxOfficeEvent } from '../../../shared/contract/events';
import { labelOf } from '../../seat-map/engine/labels';
import type { House } from '../../seat-map/engine/house';
import { SeatField } from '../../seat-map/pick/seat-field';
import { useSeatsSaid } from '../../lib/format/use-seats-said';
import styles from './holds.module.css';

type Props = {
  event: BoxOfficeEvent;
  house: House;
  states: Uint8Array;
  picked: readonly number[];
  onPick: (seatNos: readonly number[]) => void;
  onPoint: (seatNos: readonly number[]) => void;
  focusFirst: boolean;
  /** What can be done with the seats picked. */
  children?: React.ReactNode;
};

/** Free seats to set aside: typed here, or picked on the map. */
export function PickSeats({ event, house, states, picked, onPick, onPoint, focusFirst, children }: Props) {
  const { t } = useTranslation('set-aside');
  const said = useSeatsSaid();
  const asked = { house, states, zones: event.priceCategories, quantity: 0, near: null };
  return (
    <div className={styles.wish} data-pick>
      <SeatField
        asked={asked}
        currency={event.currency}
        onChoose={(seatNos) => onPick([...new Set([...picked, ...seatNos])])}
        onPoint={onPoint}
        focusFirst={focusFirst}
        onEnter={() => document.querySelector<HTMLElement>('[data-picked-next]')?.focus()}
      />
      {picked.length === 0 ? (
        <p className={styles.second}>{t('pickHint')}</p>
      ) : (
        <p>{t('picked', { seats: said(picked.map((seatNo) => labelOf(house.layout, seatNo))) })}</p>
      )}
      {picked.length > 0 && <div className={styles.buttons}>{children}</div>}
    </div>
  );
}

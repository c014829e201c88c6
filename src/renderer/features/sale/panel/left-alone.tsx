import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../../shared/domain/seat-state';
import { announce } from '../../../lib/announce';
import { useFormat } from '../../../lib/format/use-format';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import { changeSale } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import styles from './left-alone.module.css';

const free = codeOf('free');

/** From the button that sells, the up arrow leads to the seat that would be left alone. */
export function focusLeftAlone(press: React.KeyboardEvent): void {
  const take = document.querySelector<HTMLElement>('[data-take-alone]');
  if (press.key !== 'ArrowUp' || take === null) return;
  press.preventDefault();
  take.focus();
}

/** Somebody would sit alone beside this sale: take that seat as well, or sell anyway. Asked in place; nothing stands in the way. */
export function LeftAlone() {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const { sale, states, actions, focusPayment } = useSaleView();
  const mine = new Set(sale.hold?.seats.map((seat) => seat.seatNo));
  const singles = sale.leavesSingle.filter(
    ({ seatNo }) => states[seatNo - 1] === free && !mine.has(seatNo) && !sale.asking.includes(seatNo),
  );
  const count = singles.length;
  const seats = format.seats(singles.map((seat) => seat.label));
  const text = t('alone.left', { count, seats });
  useEffect(() => {
    if (count > 0) announce(text);
  }, [count, text]);
  if (count === 0) return null;
  const forget = () => changeSale(sale.id, (each) => ({ ...each, leavesSingle: [] }));
  return (
    <div className={styles.alone}>
      <p>{text}</p>
      <div className={styles.ways}>
        <Button
          size="compact-md"
          data-take-alone
          aria-keyshortcuts="ArrowUp"
          rightSection={<KeyHint keys="arrowup" />}
          onClick={() => {
            forget();
            void actions.takeTogether(singles.map((seat) => seat.seatNo));
            focusPayment();
          }}
        >
          {t('alone.take', { seats })}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          onClick={() => {
            forget();
            focusPayment();
          }}
        >
          {t('alone.sell')}
        </Button>
      </div>
    </div>
  );
}

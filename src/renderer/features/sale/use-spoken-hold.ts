import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../lib/announce';
import { useFormat } from '../../lib/format/use-format';
import type { Sale } from './model/sale';
import type { House } from '../../seat-map/engine/house';
import { useSaleSaid } from './use-sale-said';

/** Says what the sale holds whenever the server has said yes to more or fewer seats. The rest speaks by itself. */
export function useSpokenHold({ id, hold, aside }: Sale, house: House): void {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const said = useSaleSaid(house);
  const seats = hold?.seats.map((seat) => seat.seatNo).join() ?? '';
  const isQuiet = aside !== null;
  const before = useRef({ id, seats });
  useEffect(() => {
    const was = before.current;
    before.current = { id, seats };
    if (was.id !== id || was.seats === seats || isQuiet) return;
    if (!hold) return announce(t('held.spokenNone'));
    const count = hold.seats.length;
    announce(
      t('held.spoken', {
        count,
        n: format.number(count),
        seats: said(hold.seats),
        total: format.money(hold.totalMinor, hold.currency),
      }),
    );
  }, [id, seats, hold, isQuiet, t, format, said]);
}

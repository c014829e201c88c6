import { useEffect, useRef } from 'react';
import { useConnection } from '../../lib/connection';
import type { SaleView } from './sale-view';

/** A try to sell that got no answer goes on by itself, with its key, as soon as the connection is back. */
export function useStuckTry({ sale, actions }: SaleView): void {
  const { state } = useConnection();
  const isWaiting = sale.aside?.at === 'waiting';
  const before = useRef(state);
  useEffect(() => {
    const isBack = state === 'live' && before.current !== 'live';
    before.current = state;
    if (isBack && isWaiting) void actions.sell();
  }, [state, isWaiting, actions]);
}

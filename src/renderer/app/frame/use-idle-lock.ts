import { useEffect } from 'react';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks the till after the minutes of the preferences without a key or a click. */
export function useIdleLock(isOn: boolean): void {
  const { data } = useContractQuery('preferences', 'get', {});
  const { mutate: lock } = useContractCommand('session', 'lock');
  const minutes = data?.idleLockMinutes ?? 0;
  useEffect(() => {
    if (!isOn || minutes === 0) return;
    let timer = setTimeout(() => lock({}), minutes * 60_000);
    const onSign = () => {
      clearTimeout(timer);
      timer = setTimeout(() => lock({}), minutes * 60_000);
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, onSign);
    };
  }, [isOn, minutes, lock]);
}

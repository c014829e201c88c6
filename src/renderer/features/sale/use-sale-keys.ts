import { useRef } from 'react';
import { changeSale } from './model/sale-store';
import type { SaleView } from './sale-view';

/** Any key renews the hold, but not more often than this. */
const renewEvery = 20_000;

/** Counts the keys of a sale, renews its hold, leads letters and digits to the ask line, and takes Esc one step back. */
export function useSaleKeys(view: SaleView, text: string, setText: (text: string) => void) {
  const { sale, live, actions, focusAskLine } = view;
  const renewedAt = useRef(0);

  const touch = () => {
    const { hold } = sale;
    if (!hold || Date.now() - renewedAt.current < renewEvery) return;
    const left = new Date(hold.until).getTime() - live.serverNow();
    const isFresh = new Date(hold.until).getTime() - live.serverNow() > holdLasts - renewEvery;
    if (left <= 0 || isFresh) return;
    renewedAt.current = Date.now();
    void actions.renew();
  };

  const onKeyDownCapture = (press: React.KeyboardEvent) => {
    if (press.repeat || isModifier(press.key)) return;
    touch();
    const begins = sale.startedAt !== null || isText(press);
    if (begins && sale.aside?.at !== 'sold') countKey();
  };

  function countKey(): void {
    changeSale(sale.id, (each) => ({
      ...each,
      keys: each.keys + 1,
      startedAt: each.startedAt ?? Date.now(),
    }));
  }

  const onPointerDownCapture = () => {
    touch();
    if (sale.startedAt === null && sale.aside?.at !== 'sold') {
      changeSale(sale.id, (each) => ({ ...each, startedAt: Date.now() }));
    }
  };

  const onKeyDown = (press: React.KeyboardEvent) => {
    if (press.defaultPrevented) return;
    if (press.key === 'Escape') {
      press.preventDefault();
      stepBack();
      return;
    }
    // Letters and digits belong into the ask line wherever the focus is: it takes this very key.
    if (isText(press) && !isField(press.target)) focusAskLine();
  };

  function stepBack(): void {
    const { aside } = sale;
    if (text !== '') setText('');
    else if (aside && aside.at !== 'selling' && aside.at !== 'waiting') {
      changeSale(sale.id, (each) => ({ ...each, aside: null }));
    }
    focusAskLine();
  }

  return { onKeyDown, onKeyDownCapture, onPointerDownCapture, stepBack };
}

const holdLasts = 8 * 60_000;

function isText({ key, ctrlKey, metaKey, altKey }: React.KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^[\p{L}\p{N}]$/u.test(key);
}

function isModifier(key: string): boolean {
  return ['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'AltGraph'].includes(key);
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

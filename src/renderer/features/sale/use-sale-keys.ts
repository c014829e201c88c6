import { useEffect, useRef, type RefObject } from 'react';
import { changeSale } from './model/sale-store';
import type { SaleView } from './sale-view';
import { useStable } from './use-stable';

/** Any key renews the hold, but not more often than this. */
const renewEvery = 20_000;

/**
 * Counts the keys of a sale, renews its hold, leads letters and digits to the ask line, and takes Esc one step back. Hears what
 * nobody else took, on the desk or where the focus is nowhere.
 */
export function useSaleKeys(
  desk: RefObject<HTMLElement | null>,
  view: SaleView,
  text: string,
  clearText: () => void,
): void {
  const { sale, live, actions, focusAskLine } = view;
  const renewedAt = useRef(0);

  const touch = useStable(() => {
    const { hold } = sale;
    if (!hold || Date.now() - renewedAt.current < renewEvery) return;
    const used = live.serverNow() - new Date(hold.now).getTime();
    const left = new Date(hold.until).getTime() - live.serverNow();
    if (left <= 0 || used < renewEvery) return;
    renewedAt.current = Date.now();
    void actions.renew();
  });

  const count = useStable((press: KeyboardEvent | null) => {
    if (sale.aside?.at === 'sold') return;
    const begins = sale.startedAt !== null || press === null || isText(press);
    if (!begins) return;
    const keys = press === null ? 0 : 1;
    changeSale(sale.id, (each) => ({
      ...each,
      keys: each.keys + keys,
      startedAt: each.startedAt ?? Date.now(),
    }));
  });

  const stepBack = () => {
    const { aside } = sale;
    if (text !== '') clearText();
    else if (aside && aside.at !== 'selling' && aside.at !== 'waiting') {
      changeSale(sale.id, (each) => ({ ...each, aside: null }));
    }
    focusAskLine();
  };

  const answer = useStable((press: KeyboardEvent) => {
    if (press.defaultPrevented) return;
    if (press.key === 'Escape') {
      press.preventDefault();
      stepBack();
      return;
    }
    // Letters and digits belong into the ask line wherever the focus is: it takes this very key.
    if (isText(press) && !isField(press.target)) focusAskLine();
  });

  useEffect(() => {
    const isHere = ({ target }: Event) =>
      target === document.body || (target instanceof Node && desk.current?.contains(target) === true);
    const onKeyFirst = (press: KeyboardEvent) => {
      if (!isHere(press) || press.repeat || modifiers.has(press.key)) return;
      touch();
      count(press);
    };
    const onPointer = (press: PointerEvent) => {
      if (!isHere(press)) return;
      touch();
      count(null);
    };
    const onKey = (press: KeyboardEvent) => {
      if (isHere(press)) answer(press);
    };
    window.addEventListener('keydown', onKeyFirst, { capture: true });
    window.addEventListener('pointerdown', onPointer, { capture: true });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKeyFirst, { capture: true });
      window.removeEventListener('pointerdown', onPointer, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, [desk, touch, count, answer]);
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'CapsLock', 'AltGraph']);

function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^[\p{L}\p{N}]$/u.test(key);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
